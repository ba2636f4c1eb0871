import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { Flags } from './flags.ts';

/** The files of `--report`. */
export const REPORT_FILES = ['report.txt', 'report.json', 'report.xml', 'report.md'] as const;

/** @throws UsageError where one file is named twice: what is read would be written over. */
export function refuseSameFile({ report, record, known, replay }: Flags): void {
  const named: readonly (readonly [flag: string, path: string | undefined])[] = [
    ['--known', known],
    ['--replay', replay],
    ['--record', record],
    ['--report', report],
    ...(report === undefined ? [] : REPORT_FILES.map((file) => ['--report', join(report, file)] as const)),
  ];
  const flags = new Map<string, string>();
  for (const [flag, path] of named) {
    if (path === undefined) continue;
    const place = existsSync(path) ? realpathSync(path) : resolve(path);
    const other = flags.get(place);
    if (other !== undefined) throw new UsageError(`${other} and ${flag} are both ${path}: name two files.`);
    flags.set(place, flag);
  }
}
