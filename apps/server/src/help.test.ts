import { expect, test } from 'vitest';
import { control } from './control.ts';
import { HELP } from './help.ts';
import { FLAGS } from './settings/flags.ts';
import { readSettings } from './settings.ts';
import { controlledFake } from '../test/controlled.ts';

const sorted = (lines: Iterable<string>): readonly string[] => [...new Set(lines)].toSorted();

/** How a flag stands at the start of its line: its short form, its name, and a word for its value if it takes one. */
const headOf = ([name, { type, short }]: readonly [string, { readonly type: string; readonly short?: string }]) =>
  `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ' VALUE' : ''}`;

test('the flags of the help are the flags that are read', () => {
  const lines = HELP.matchAll(/^ +(?<short>-\w, )?(?<name>--[\w-]+)(?<value> [A-Z]\S*)?(?: {2}|$)/gm);
  const heads = [...lines].map(({ groups }) =>
    [groups!['short'], groups!['name'], groups!['value'] && ' VALUE'].join(''),
  );
  expect(heads.toSorted()).toEqual(Object.entries(FLAGS).map(headOf).toSorted());
  // Those that a line speaks of, too.
  const named = [...HELP.matchAll(/--(?<name>\w[\w-]*)/g)].map(({ groups }) => groups!['name']!);
  expect(sorted(named)).toEqual(sorted(Object.keys(FLAGS)));
});

test('the defaults of the help are those of the settings', () => {
  const settings = readSettings([], {});
  const of = (name: string): string | undefined =>
    new RegExp(`--${name} [^(]*\\(default (?<value>[^ ,)]+)`).exec(HELP)?.groups?.['value'];
  const names = ['port', 'host', 'account', 'region', 'edition'];
  expect(settings).toMatchObject(
    Object.fromEntries(names.map((name) => [name, name === 'port' ? Number(of(name)) : of(name)])),
  );
  expect(HELP).toContain('optional (default)');
  expect(settings).toMatchObject({
    signatures: 'optional',
    credentials: new Map([of('credential')!.split(':')] as never),
  });
});

test('the control paths of the help are those that answer, with their methods', async () => {
  const controlled = await controlledFake();
  const send = async (method: string, path: string): Promise<Response> =>
    await control(controlled, new Request(`http://127.0.0.1${path}`, { method }));
  const { error } = (await (await send('GET', '/_fake')).json()) as { readonly error: string };
  const answered: string[] = [];
  for (const path of error.split('there are ')[1]!.split(', '))
    answered.push(`${(await send('PATCH', path)).headers.get('allow')} ${path}`);
  const told = [...HELP.matchAll(/^ +(?<line>[A-Z]+(?:, [A-Z]+)* \/_fake\S*) {2}/gm)].map(
    ({ groups }) => groups!['line']!,
  );
  expect(told.toSorted()).toEqual(answered.toSorted());
  expect(told.length).toBeGreaterThan(0);
  expect(sorted([...HELP.matchAll(/\/_fake\S*/g)].map(([path]) => path))).toEqual(
    sorted(told.map((line) => line.split(' ').at(-1)!)),
  );
});
