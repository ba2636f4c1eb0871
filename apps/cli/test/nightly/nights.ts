import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RecordedStanding } from '@org/layers-contracts';
import { onTestFinished } from 'vitest';
import { type Conclusion, conclude, type Night } from '../../nightly/conclusion.mts';
import { type Left, leave, RECORDS, RUNS } from './left.ts';

/** Nights that are concluded one after the other, without GitHub and git. */
export interface Nights {
  readonly conclude: (
    left: Readonly<Record<string, Left>>,
    how?: Partial<Pick<Night, 'result' | 'runs' | 'known'>>,
  ) => Conclusion;
  /** The issue, as it was written last. */
  readonly issue: () => string;
  /** How a contract stands by the record that is proposed. */
  readonly proposed: (path: string, id: string) => RecordedStanding | undefined;
  /** Merges what is proposed, and leaves its branch as it is. */
  readonly merge: () => void;
}

/** @param files - the main branch, by path. */
export function nights(files: Readonly<Record<string, string>>): Nights {
  const home = mkdtempSync(join(tmpdir(), 'layers-nights-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const [kept, main, temp] = ['kept', 'main', 'temp'].map((name) => join(home, name)) as [string, string, string];
  const [proposed, reports] = [join(temp, 'proposed'), join(temp, 'reports')];
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(kept, path)), { recursive: true });
    writeFileSync(join(kept, path), text);
  }
  const copy = (from: string, to: string): void => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  return {
    conclude: (left, { result = 'success', runs = RUNS, known = [] } = {}) => {
      copy(kept, main);
      rmSync(reports, { recursive: true, force: true });
      mkdirSync(reports, { recursive: true });
      for (const [name, run] of Object.entries(left)) leave(reports, name, run);
      const address = 'https://github.example';
      const conclusion = conclude({ main, temp, records: RECORDS, runs, known, result, address });
      if (conclusion.record === 'propose') copy(main, proposed);
      if (conclusion.record === 'close') rmSync(proposed, { recursive: true, force: true });
      return conclusion;
    },
    issue: () => readFileSync(join(temp, 'issue.md'), 'utf8'),
    proposed: (path, id) =>
      (
        JSON.parse(readFileSync(join(proposed, path), 'utf8')) as {
          readonly contracts: Readonly<Record<string, RecordedStanding>>;
        }
      ).contracts[id],
    merge: () => copy(proposed, kept),
  };
}
