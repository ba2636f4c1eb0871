import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge, type MutationReport } from './mutation-report.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = new URL('../reports/mutation.json', import.meta.url);

/** Runs Stryker over the fake; answers what is wrong, or how it ended. */
export async function runStryker(mutate: string | undefined): Promise<readonly string[]> {
  const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const args = [join(core, 'bin/stryker.js'), 'run', 'tooling/power/stryker/stryker.config.mjs'];
  const env = { ...process.env, ...(mutate !== undefined && { POWER_MUTATE: mutate }) };
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  const code = await new Promise<number | null>((resolve) => void child.once('exit', resolve));
  return code === 0 ? await readMutationReport() : [`Stryker ended with ${code}`];
}

/** Prints the score of the last run; answers what is wrong. */
export async function readMutationReport(): Promise<readonly string[]> {
  const text = await readFile(REPORT, 'utf8').catch(() => undefined);
  if (text === undefined) return ['there is no report of Stryker yet: run with --stryker'];
  const { said, problems } = judge(JSON.parse(text) as MutationReport);
  console.log(`\n${said}`);
  return problems;
}
