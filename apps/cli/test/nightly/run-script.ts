import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scriptsOf, workflowOf } from './workflow.ts';

/** A machine of GitHub's, as far as a script of the workflow can tell. */
export interface Runner {
  /** Runs the script of a step, `job: name`; throws where it fails otherwise than expected. */
  readonly run: (step: string, env?: Readonly<Record<string, string>>, exit?: number) => string;
  /** Does something in a shell, in the repository. */
  readonly shell: (command: string) => string;
  /** Puts a file below the machine's folder: `temp`, `work` (the repository) or `bin`. */
  readonly write: (path: string, text: string) => void;
  /** Reads one. */
  readonly read: (path: string) => string;
}

/** Sets up a machine with a repository; programs are stood in for by writing to `bin`. */
export function runner(): Runner {
  const home = mkdtempSync(join(tmpdir(), 'layers-nightly-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const folder of ['temp', 'work', 'bin']) mkdirSync(join(home, folder));
  const scripts = new Map(scriptsOf(workflowOf('copied')).map(({ name, run }) => [name, run]));
  const env = {
    PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    ...workflowOf('copied').env,
    RUNNER_TEMP: join(home, 'temp'),
    GITHUB_WORKSPACE: join(home, 'work'),
    GITHUB_OUTPUT: join(home, 'output'),
    GITHUB_STEP_SUMMARY: join(home, 'summary'),
    RUN: 'https://github.example/runs/1',
  };
  const bash = (script: string, more: Readonly<Record<string, string>>, exit: number): string => {
    const at = join(home, 'script.sh');
    writeFileSync(at, script);
    // As GitHub does where `shell: bash` is asked for.
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', at];
    const { status, stdout, stderr } = spawnSync('bash', args, {
      cwd: join(home, 'work'),
      env: { ...env, ...more },
      encoding: 'utf8',
    });
    if (status !== exit) throw new Error(`ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  };
  return {
    run: (step, more = {}, exit = 0) => {
      const script = scripts.get(step);
      if (script === undefined) throw new Error(`no step ${step}: ${[...scripts.keys()].join(', ')}`);
      return bash(script, more, exit);
    },
    shell: (command) => bash(command, {}, 0),
    write: (path, text) => {
      mkdirSync(join(home, path, '..'), { recursive: true });
      writeFileSync(join(home, path), text);
      if (path.startsWith('bin/')) chmodSync(join(home, path), 0o755);
    },
    read: (path) => readFileSync(join(home, path), 'utf8'),
  };
}

/** The programs of GitHub's machines that the scripts use and this one lacks. */
export const missingPrograms = (): readonly string[] =>
  ['bash', 'git', 'jq', 'sha256sum'].filter((name) => spawnSync(name, ['--version']).status !== 0);
