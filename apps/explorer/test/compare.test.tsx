import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arnOf, demoWith, zipOf } from './demo.ts';
import { button, cellsOf, open, textOf } from './on-page.tsx';

const [BEFORE, AFTER] = [`${arnOf('tools')}:1`, `${arnOf('tools')}:2`];
const PATH = `/compare?backend=demo&before=${BEFORE}&after=${AFTER}`;

beforeEach(
  async () =>
    void (await demoWith({
      LayerName: 'tools',
      versions: [
        {
          Description: 'old',
          CompatibleRuntimes: ['python3.12'],
          LicenseInfo: 'MIT',
          Content: {
            ZipFile: zipOf({
              'a.py': 'one\ntwo\nthree\n',
              'gone.py': 'gone\n',
              'same.py': '',
              'b.bin': new Uint8Array(3),
            }),
          },
        },
        {
          Description: 'new',
          CompatibleRuntimes: ['python3.13', 'python3.12'],
          LicenseInfo: 'MIT',
          Content: {
            ZipFile: zipOf({
              'a.py': 'one\n2\nthree\nfour\n',
              'new.py': 'new\n',
              'same.py': '',
              'b.bin': new Uint8Array(4),
            }),
          },
          statements: [{ Sid: 'all', Principal: '*' }],
        },
      ],
    })),
);

/** The cells of a row of members, and whether they are marked. */
const member = (name: string): readonly unknown[] => {
  const row = [...document.querySelectorAll('.changes tr')].find((one) => one.firstElementChild?.textContent === name);
  return row === undefined
    ? []
    : [...[...row.querySelectorAll('td')].map(({ textContent }) => textContent), row.className];
};

test('members, policies and files that differ stand side by side', async () => {
  open(PATH);
  await expect.poll(() => member('Who may use it')).toEqual(['private', 'public (differs)', 'differs']);
  expect(member('Description')).toEqual(['old', 'new (differs)', 'differs']);
  expect(member('Runtimes')).toEqual(['python3.12', 'python3.12, python3.13 (differs)', 'differs']);
  expect(member('Licence')).toEqual(['MIT', 'MIT', '']);
  await expect.poll(() => textOf('status')).toBe('1 file added, 1 removed, 2 changed, 1 the same.');
  expect(cellsOf('new.py')).toEqual({ kind: '+ added', path: 'new.py', before: '', after: '4 bytes' });
  expect(cellsOf('gone.py')).toMatchObject({ kind: '− removed', before: '5 bytes', after: '' });
  expect(cellsOf('a.py')).toMatchObject({ kind: '~ changed', before: '14 bytes', after: '17 bytes' });
});

test('texts are compared line by line, and the address says which; other files are not', async () => {
  open(PATH);
  await userEvent.click(button('a.py'));
  const lines = page.getByLabelText('Lines of a.py');
  await expect.element(lines).toMatchTextContent('@@ -1,3 +1,4 @@ one -two +2 three +four');
  expect(lines.element().querySelector('.removed')?.textContent).toBe('-two\n');
  expect(location.search).toContain('file=a.py');
  await userEvent.click(button('b.bin'));
  await expect.element(page.getByText(/^No text: only sizes/)).toBeVisible();
  open(`${PATH}&file=gone.py`);
  await expect.element(page.getByLabelText('Lines of gone.py')).toMatchTextContent('-gone');
});

test('sides are swapped, chosen by hand, and said to be none', { tags: 'long' }, async () => {
  open(PATH);
  await expect.poll(() => member('Description')).toEqual(['old', 'new (differs)', 'differs']);
  await userEvent.click(button('Swap'));
  await expect.poll(() => member('Description')).toEqual(['new', 'old (differs)', 'differs']);
  expect(location.search).toContain(`before=${AFTER}&after=${BEFORE}`);
  history.back();
  await expect.poll(() => member('Description')).toEqual(['old', 'new (differs)', 'differs']);
  const after = page.getByRole('textbox', { name: /^After/ });
  await userEvent.fill(after, 'tools');
  await expect.poll(() => textOf('alert')).toMatch(/^Neither the ARN of a version/);
  await userEvent.fill(after, BEFORE);
  await userEvent.click(button('Compare'));
  await expect.element(page.getByText('Both archives have the same files.')).toBeVisible();
  open(`${PATH}9`);
  await expect.poll(() => textOf('alert')).toMatch(/does not exist/);
});
