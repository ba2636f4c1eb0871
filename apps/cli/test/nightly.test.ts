import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parameterOf } from './nightly/roles-template.ts';
import { scriptsOf, textOf, workflowOf } from './nightly/workflow.ts';
import { environment, MAIN } from './running.ts';
import { ranHere } from './running-here.ts';

const layersIn = (cwd: string, ...args: readonly string[]) => {
  const command = [MAIN, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env: environment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('layers nightly', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'layers-cli-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  });
  const files = (): readonly string[] =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
      .toSorted();
  const here = async (...flags: readonly string[]) =>
    await ranHere(['nightly', '--dir', join(home, '.github'), ...flags]);
  const README = '.github/layers-nightly/README.md';
  const ROLES = '.github/layers-nightly/roles.yml';
  const WORKFLOW = '.github/workflows/layers-nightly.yml';
  const PROGRAMS = ['asked-region', 'conclusion', 'facts', 'fitted', 'issue', 'merged-record', 'night'].map(
    (name) => `.github/layers-nightly/${name}.mts`,
  );
  const WRITTEN = [README, ROLES, WORKFLOW, ...PROGRAMS].toSorted();

  test('writes the workflow, the roles and a README, and says what comes next', async () => {
    const { status, stdout, stderr } = layersIn(home, 'nightly');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(files()).toEqual(WRITTEN);
    for (const name of WRITTEN) expect(stdout).toContain(`wrote ${name}\n`);
    for (const name of ['WRITE_ROLE', 'WRITE_REGION', 'READ_ROLE', 'READ_REGIONS'])
      expect(stdout).toContain(`LAYERS_${name}`);
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      readonly version: string;
    };
    // The workflow runs the version that wrote it: its job has AWS's keys, and must not run what is published later.
    expect(readFileSync(join(home, WORKFLOW), 'utf8')).toContain(`npx --yes @org/layers-cli@${version} verify\n`);
    // Files of the same contents are in nobody's way.
    expect((await here()).code).toBe(0);
  });

  test('what is written runs by itself, without a package', { tags: 'long' }, async () => {
    await here();
    const env = { RUNS: '[]', RESULT: 'success', RECORDS: 'records', KNOWN: 'known.json', RUNNER_TEMP: home };
    const outputs = { GITHUB_OUTPUT: join(home, 'output'), GITHUB_STEP_SUMMARY: join(home, 'summary') };
    const command = [join(home, '.github/layers-nightly/night.mts')];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: home, env: { ...env, ...outputs } });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(outputs.GITHUB_OUTPUT, 'utf8')).toBe('issue=close\nrecord=close\n');
  });

  test('a file with other contents is, until it is forced; then nothing at all is written', async () => {
    await here();
    const [readme, roles] = [join(home, README), join(home, ROLES)];
    writeFileSync(roles, 'ours');
    rmSync(readme);
    const { status, stdout, stderr } = layersIn(home, 'nightly');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(ROLES);
    expect(stderr).toContain('--force');
    expect(stderr.split('\n')).toHaveLength(2);
    expect(readFileSync(roles, 'utf8')).toBe('ours');
    expect(files()).not.toContain(README);
    expect((await here('--force')).code).toBe(0);
    expect(readFileSync(roles, 'utf8')).toContain('AWSTemplateFormatVersion');
  });

  test('--dir says where', { tags: 'long' }, () => {
    expect(layersIn(home, 'nightly', '--dir', 'elsewhere').status).toBe(0);
    expect(files()).toEqual(WRITTEN.map((name) => name.replace('.github', 'elsewhere')));
  });

  test('a folder that cannot be written is told in a sentence', async () => {
    writeFileSync(join(home, '.github'), '');
    const { code, stderr } = await here();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^layers: [^\n]*\.github[^\n]*\n$/);
  });
});

let help = '';
beforeAll(async () => {
  help = (await ranHere(['verify', '--help'])).stdout;
});

describe.each(['copied', 'own'] as const)('the workflow that is %s', (which) => {
  const workflow = workflowOf(which);
  const { settings, verify, tell } = workflow.jobs;

  test.each(scriptsOf(workflow))('$name is bash', ({ run }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('uses only flags that the program has', () => {
    const used = scriptsOf(workflow)
      .filter(({ run }) => run.includes('$VERIFY'))
      .flatMap(({ run }) => run.split('\n').filter((line) => /\$VERIFY|flags/.test(line)))
      .flatMap((line) => line.match(/--[a-z-]+/g) ?? []);
    const flags = [...new Set(used)].toSorted();
    expect(flags).toEqual(
      ['--known', '--max-minutes', '--prefix', '--record', '--records']
        .concat(['--region', '--report', '--seed', '--sweep', '--write'])
        .toSorted(),
    );
    for (const flag of flags) expect(help).toMatch(new RegExp(`^ +${flag}[ \n]`, 'm'));
  });

  test('each job may do what it needs: none has keys of AWS and a say in the repository', () => {
    expect(workflow.permissions).toEqual({});
    expect(settings.permissions).toBeUndefined();
    expect(verify.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(tell.permissions).toEqual({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
    expect(
      scriptsOf({ ...workflow, jobs: { settings, verify, tell: settings } })
        .map(({ run }) => run)
        .join(),
    ).not.toMatch(/GH_TOKEN|github\.token/);
    expect(tell.steps.map(({ run = '' }) => run).join()).not.toMatch(/\b(npm|npx|node)\b|VERIFY/);
    expect(workflow.env['NIGHT']).toMatch(/^node [a-z./-]+\/night\.mts$/);
    expect(textOf(which)).not.toMatch(/secrets\./);
  });

  test('asks the same cases every night, and with another seed it tells nobody', () => {
    expect(Object.keys(workflow.on.workflow_dispatch.inputs)).toEqual(['seed']);
    expect(verify.env?.['SEED']).toBe("${{ inputs.seed || '1' }}");
    expect(tell.if).toContain("(inputs.seed || '1') == '1'");
  });

  test('writes under the prefix that the roles allow, which is the default of the program too', () => {
    const { Default = '', AllowedPattern } = parameterOf('Prefix');
    expect(verify.env?.['PREFIX']).toBe(`\${{ vars.LAYERS_PREFIX || '${Default}' }}`);
    expect(help.replaceAll(/\s+/g, ' ')).toContain(`what stands before every name; ${Default} when absent`);
    // As the program takes it: 3 to 40 letters, digits, - and _.
    const allowed = new RegExp(`^${AllowedPattern}$`);
    expect(['abc', `${'a'.repeat(39)}_`, 'ab', 'a'.repeat(41), 'a*b'].map((prefix) => allowed.test(prefix))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('puts nothing that others can write into a script', () => {
    for (const { run } of scriptsOf(workflow)) expect(run).not.toContain('${{');
  });

  test('ends by itself, one night at a time, and one region takes no other with it', () => {
    for (const job of [settings, verify, tell]) expect(job['timeout-minutes']).toBeLessThanOrEqual(40);
    expect(workflow.concurrency).toEqual({ group: 'layers-nightly', 'cancel-in-progress': false });
    expect(verify.strategy?.['fail-fast']).toBe(false);
  });

  test('uses official actions only', () => {
    const used = [settings, verify, tell].flatMap(({ steps }) => steps.flatMap(({ uses = [] }) => uses));
    for (const action of used) expect(action).toMatch(/^(actions|aws-actions)\/[a-z-]+@v\d+$/);
  });
});

test('ours is the one that is copied, but for how the program is started and where things are', () => {
  const [own, copied] = [textOf('own').split('\n'), textOf('copied').split('\n')];
  expect(own).toHaveLength(copied.length);
  const changed = copied.flatMap((line, at) => (line === own[at] ? [] : [line.trim().split(':')[0]]));
  expect(changed).toEqual(['VERIFY', 'NIGHT', 'RECORDS', 'KNOWN', 'GUIDE']);
});
