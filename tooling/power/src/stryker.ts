import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joined } from './joined.ts';
import { judge, type MutationReport } from './mutation-report.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = new URL('../reports/mutation.json', import.meta.url);

/**
 * Runs Stryker over the fake, or over a part of it; answers what is wrong, or how it ended. Where it is a part,
 * the last report is believed for the rest.
 */
export async function runStryker(mutate: string | undefined): Promise<readonly string[]> {
  const earlier = mutate === undefined ? undefined : await lastReport();
  const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const args = [join(core, 'bin/stryker.js'), 'run', 'tooling/power/stryker/stryker.config.mjs'];
  const env = { ...process.env, ...(mutate !== undefined && { POWER_MUTATE: mutate }) };
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  const code = await new Promise<number | null>((resolve) => void child.once('exit', resolve));
  if (code !== 0) return [`Stryker ended with ${code}`];
  const later = await lastReport();
  if (earlier !== undefined && later !== undefined) await writeFile(REPORT, JSON.stringify(joined(earlier, later)));
  return await readMutationReport();
}

/** Prints the score of the last run; answers what is wrong. */
export async function readMutationReport(): Promise<readonly string[]> {
  const report = await lastReport();
  if (report === undefined) return ['there is no report of Stryker yet: run with --stryker'];
  const { said, problems } = judge(report);
  console.log(`\n${said}`);
  return problems;
}

async function lastReport(): Promise<MutationReport | undefined> {
  const text = await readFile(REPORT, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as MutationReport);
}
