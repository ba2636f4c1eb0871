import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { COMPILED } from '../compiled.ts';
import { type Job, scriptsOf, workflowOf } from './workflow.ts';

/** A machine of GitHub's, as far as a script of the workflow can tell. */
export interface Runner {
  /** The machine's folder. */
  readonly home: string;
  /** Runs the script of a step, `job: name`; throws where it fails otherwise than expected. */
  readonly run: (step: string, env?: Readonly<Record<string, string>>, exit?: number) => string;
  /** Runs the scripts of a job one after the other, its expressions being what the context says. */
  readonly job: (
    name: 'verify' | 'tell',
    context: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => string;
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
  for (const folder of ['temp', 'checkout', 'bin']) mkdirSync(join(home, folder));
  const scripts = new Map(scriptsOf(workflowOf('copied')).map(({ name, run }) => [name, run]));
  const env = {
    PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    ...COMPILED,
    ...GIT,
    ...workflowOf('copied').env,
    RUNNER_TEMP: join(home, 'temp'),
    GITHUB_WORKSPACE: join(home, 'checkout'),
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
      cwd: join(home, 'checkout'),
      env: { ...env, ...more },
      encoding: 'utf8',
    });
    if (status !== exit) throw new Error(`ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  };
  return {
    home,
    run: (step, more = {}, exit = 0) => {
      const script = scripts.get(step);
      if (script === undefined) throw new Error(`no step ${step}: ${[...scripts.keys()].join(', ')}`);
      return bash(script, more, exit);
    },
    job: (name, context, more = {}) => {
      const job: Job = workflowOf('copied').jobs[name];
      const known: Record<string, string> = { ...GITHUB, ...context };
      return job.steps
        .filter(({ run }) => run !== undefined)
        .map(({ id = '', run, env: its }) => {
          rmSync(env.GITHUB_OUTPUT, { force: true });
          const said = bash(run!, { ...resolved({ ...job.env, ...its }, known), ...more }, 0);
          for (const [output, value] of outputsOf(env.GITHUB_OUTPUT)) known[`steps.${id}.outputs.${output}`] = value;
          return said;
        })
        .join('');
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

/** Git without what it does beside: hooks that nobody calls, and looking after repositories that do not last. */
const GIT = {
  GIT_TEMPLATE_DIR: '',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'receive.autogc',
  GIT_CONFIG_VALUE_1: 'false',
} as const;

/** What GitHub says of a run. */
const GITHUB: Readonly<Record<string, string>> = {
  'github.server_url': 'https://github.example',
  'github.repository': 'acme/layers',
  'github.run_id': '1',
  'github.ref_name': 'main',
  'github.token': 'token',
};

/** An environment whose expressions are replaced by their values. */
const resolved = (
  env: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(env).map(([name, text]) => [
      name,
      text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
        const value = context[expression];
        if (value === undefined) throw new Error(`nothing says what ${expression} is`);
        return value;
      }),
    ]),
  );

/** The outputs that a step has written. */
const outputsOf = (path: string): readonly (readonly [string, string])[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
    : [];

/** The programs of GitHub's machines that the scripts use and this one lacks. */
const missing = ['bash', 'git', 'jq', 'sha256sum'].filter((name) => spawnSync(name, ['--version']).status !== 0);

/** Whether tests of scripts are skipped. In CI none is: .ci/run installs what is missing. */
export const isSkipped: boolean = missing.length > 0 && !process.env['CI'];

/** What their titles say of that. */
export const skipNote: string = isSkipped ? ` (skipped: there is no ${missing.join(', no ')} on this machine)` : '';
