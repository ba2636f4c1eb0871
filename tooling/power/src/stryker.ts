import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joined } from './joined.ts';
import { readRecord, type Recorded, writeRecord } from './mutation-record.ts';
import { judge, type MutationReport } from './mutation-report.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = new URL('../reports/mutation.json', import.meta.url);
const RECORD = new URL('../mutation.json', import.meta.url);

/**
 * Runs Stryker over the fake, or over a part of it; answers what is wrong, or how it ended. What was found is kept
 * beside `record.json`; where it is a part, the record is believed for the rest.
 */
export async function runStryker(mutate: string | undefined): Promise<readonly string[]> {
  const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const args = [join(core, 'bin/stryker.js'), 'run', 'tooling/power/stryker/stryker.config.mjs'];
  const env = { ...process.env, ...(mutate !== undefined && { POWER_MUTATE: mutate }) };
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  const code = await new Promise<number | null>((resolve) => void child.once('exit', resolve));
  if (code !== 0) return [`Stryker ended with ${code}`];
  const found = JSON.parse(await readFile(REPORT, 'utf8')) as MutationReport;
  const before = mutate === undefined ? undefined : recorded();
  await writeFile(RECORD, writeRecord(before === undefined ? found : joined(before.report, found)));
  return readMutationRecord();
}

/** Prints the score of what is recorded; answers what is wrong. */
export function readMutationRecord(): readonly string[] {
  const found = recorded();
  if (found === undefined) return ['nothing is recorded of Stryker yet: run with --stryker'];
  const { said, problems } = judge(found.report);
  console.log(`\n${said}`);
  const changed = found.stale.length === 0 ? [] : [`changed since it was measured: ${found.stale.join(',')}`];
  return [...problems, ...changed];
}

function recorded(): Recorded | undefined {
  const text = textOf(fileURLToPath(RECORD));
  return text === undefined ? undefined : readRecord(text, (file) => textOf(join(ROOT, file)));
}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
