import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runtimesCell } from '../../src/layers/cells.ts';
import { textOfQuery } from '../../src/output/text.ts';
import { asTerminal } from '../as-terminal.ts';
import { anAccount } from './a-fake.ts';

test('text is for programs: values as they are, with tabs between them', async () => {
  const { layers } = await anAccount();
  await layers('policy', 'grant', 'fonts:1', '--account', '111122223333');
  await layers('policy', 'grant', 'fonts:1', '--organization', 'o-abc1234567');
  const rows = async (...args: readonly string[]): Promise<readonly (readonly string[])[]> => {
    const { code, stdout } = await layers(...args, '--output', 'text');
    expect(code).toBeLessThan(2);
    return stdout
      .slice(0, -1)
      .split('\n')
      .map((line) => line.split('\t'));
  };
  expect(await rows('list', '--name', 'tools')).toEqual([
    ['tools', '1', '2026-11-28T10:00:00.000+0000', 'provided.al2023', 'arm64', ''],
  ]);
  expect((await rows('versions', 'fonts', '--policy'))[1]).toEqual([
    '1',
    '2026-11-28T10:00:00.000+0000',
    'python3.8,python3.13',
    'x86_64',
    '111122223333,o-abc1234567',
    'MIT',
    'Fonts',
  ]);
  expect(await rows('get', 'fonts:1')).toEqual(
    expect.arrayContaining([
      ['Created', '2026-11-28T10:00:00.000+0000'],
      ['Runtimes', 'python3.8,python3.13'],
      ['Size', '251'],
    ]),
  );
  expect(await rows('inspect', 'fonts:2')).toEqual([
    ['python/fonts.py', '9', '11'],
    ['stray/data.txt', '5', '7'],
  ]);
  expect(await rows('policy', 'show', 'fonts:1')).toEqual([
    ['account-111122223333', '111122223333'],
    ['organization-o-abc1234567', 'o-abc1234567'],
  ]);
  expect((await rows('regions', 'tools', '--region', 'eu-central-1,us-east-1'))[0]).toEqual([
    'eu-central-1',
    '',
    '',
    '',
    'missing',
  ]);
  expect(await rows('delete', 'fonts:1', '--yes')).toEqual([['fonts:1', 'us-east-1']]);
});

// As `aws lambda … --output text --query` printed it (AWS CLI 2.9.19).
test.each([
  [null, 'None'],
  [true, 'True'],
  [[5, 4, 3], '5\t4\t3'],
  [[], ''],
  [
    [
      ['a', 'b'],
      ['c', null],
    ],
    'a\tb\nc\tNone',
  ],
  [[[1, 2], [3], 4], '4\n1\t2\n3'],
  [{ v: 5, r: ['python3.8', 'python3.13'] }, '5\nR\tpython3.8\nR\tpython3.13'],
  [[{ b: 1, a: 'x' }, { a: 'y' }], 'x\t1\ny\t'],
  [{ Layers: [{ Name: 'a', Newest: { Version: 1 } }] }, 'LAYERS\ta\nNEWEST\t1'],
])('%j is printed as the AWS CLI prints it', (found, text) => {
  expect(textOfQuery(found)).toBe(text);
});

test('a runtime says the day on which its support ended, or soon will', () => {
  const today = new Date('2027-01-01');
  expect(runtimesCell(['python3.8', 'nodejs22.x', 'nodejs24.x', 'new'], today)).toEqual({
    shown: 'python3.8 (retired 2024-10-14), nodejs22.x (until 2027-04-30), nodejs24.x, new',
    raw: 'python3.8,nodejs22.x,nodejs24.x,new',
  });
});

/** What a terminal would act on: controls of both sets, a change of direction, and letters beyond 16 bits without sight. */
const Description = 'bell\u0007 delete\u007F red\u009B31m next\u0085line back\u202E tag\u{E0041} fine ü 🎉';
// oxlint-disable-next-line no-control-regex
const ACTIVE = /[\0-\u0009\u000B-\u001F\u007F-\u009F\u202E]|\u{E0041}/u;

test.each(['json', 'yaml'])('%s has escapes for what acts on a terminal, and loses nothing', async (output) => {
  const { layers, fake } = await anAccount();
  await fake.seed({ layers: [{ LayerName: 'loud', versions: [{ Description }] }] });
  const read = (text: string): unknown => (output === 'json' ? JSON.parse(text) : parse(text));
  const { stdout } = await layers('get', 'loud:1', '--output', output);
  expect(stdout).not.toMatch(ACTIVE);
  expect(stdout).toContain('fine ü 🎉');
  expect(read(stdout)).toMatchObject({ Description });
  const asked = await layers('get', 'loud:1', '--output', output, '--query', '[{"\u009B": Description}]');
  expect(asked.stdout).not.toMatch(ACTIVE);
  expect(read(asked.stdout)).toEqual([{ '\u009B': Description }]);
});

test('text keeps every letter in a pipe, and shows those that act on a terminal there', async () => {
  const { layers, fake } = await anAccount();
  await fake.seed({ layers: [{ LayerName: 'loud', versions: [{ Description }] }] });
  const args = ['get', 'loud:1', '--output', 'text', '--query', 'Description'];
  expect((await layers(...args)).stdout).toBe(`${Description}\n`);
  const { stdout: shown } = await asTerminal(process.stdout, async () => await layers(...args));
  expect(shown).not.toMatch(ACTIVE);
  expect(shown).toContain('bell^G delete<U+007F> red<U+009B>31m');
});

test('tables and sentences show what acts on a terminal, too: a name that hides a letter is no other name', async () => {
  const { layers, fake } = await anAccount();
  await fake.seed({ layers: [{ LayerName: 'loud', versions: [{ Description }] }] });
  const shown = 'bell^G delete<U+007F> red<U+009B>31m next<U+0085>line back<U+202E> tag<U+E0041> fine ü 🎉';
  const { stdout } = await layers('get', 'loud:1', '--output', 'table');
  expect(stdout).toContain(shown);
  const { stderr } = await layers('get', 'lo\u202Eud:1');
  expect(stderr).toContain('lo<U+202E>ud');
});
