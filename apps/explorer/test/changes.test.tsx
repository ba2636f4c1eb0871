import type { Fake } from '@org/layers-fake';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeAnswers } from './archives.ts';
import { demoWith, OTHER } from './demo.ts';
import { button, cellsOf, open, textOf } from './on-page.tsx';

let fake: Fake;

beforeEach(async () => {
  fake = await demoWith({ LayerName: 'tools', versions: [{}, {}] });
});

const dialog = () => page.getByRole('alertdialog');

const inDialog = (name: string) => dialog().getByRole('button', { name });

const versions = async () => (await fake.snapshot()).layers[0]?.versions ?? [];

/** Somebody else's doing: version 1 has these statements. */
async function share(...statements: readonly { readonly Sid: string; readonly Principal: string }[]): Promise<void> {
  await fake.reset();
  await fake.seed({ layers: [{ LayerName: 'tools', versions: [{ statements }, {}] }] });
}

test('a version is deleted after a question; Cancel and Escape change nothing', async () => {
  open('/layers/tools/2?backend=demo');
  await userEvent.click(button('Delete this version'));
  await expect.element(dialog()).toMatchTextContent(/Delete version 2 of tools\?.*It is deleted in us-east-1/);
  await userEvent.click(inDialog('Cancel'));
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(button('Delete this version')).toHaveFocus();
  await userEvent.click(button('Delete this version'));
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(await versions()).toHaveLength(2);

  await userEvent.click(button('Delete this version'));
  await userEvent.click(inDialog('Delete version 2'));
  await expect.poll(() => textOf('status')).toMatch(/^1 version, newest first/);
  expect(location.pathname).toBe('/layers/tools');
  expect(cellsOf('2')).toBeUndefined();
  expect(await versions()).toHaveLength(1);
  history.back();
  await expect.poll(() => textOf('alert')).toMatch(/does not exist/);
  expect(page.getByRole('heading', { name: 'What AWS says of it' }).query()).toBeNull();
});

test('a version is shared with an account, an organisation or everybody, and with nobody before it is said', async () => {
  open('/layers/tools/1?backend=demo');
  await userEvent.click(button('Share it'));
  await expect.element(dialog()).toMatchTextContent(/Share version 1 of tools.*Other versions stay as they are/);
  await expect.element(inDialog('Share it')).toBeDisabled();
  await userEvent.fill(dialog().getByRole('textbox'), '1234');
  await expect.element(inDialog('Share it')).toBeDisabled();
  await userEvent.fill(dialog().getByRole('textbox'), OTHER);
  await userEvent.click(inDialog('Cancel'));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect((await versions())[0]!.statements).toEqual([]);

  await userEvent.click(button('Share it'));
  await userEvent.fill(dialog().getByRole('textbox'), OTHER);
  await userEvent.click(inDialog('Share it'));
  await expect
    .element(page.getByRole('list', { name: 'Statements' }))
    .toMatchTextContent(`account-${OTHER} account ${OTHER}`);
  await userEvent.click(button('Share it'));
  await userEvent.click(dialog().getByRole('radio', { name: 'Everybody' }));
  await userEvent.click(inDialog('Share it'));
  await expect.element(page.getByText(`public, account ${OTHER}`)).toBeVisible();
  expect((await versions())[0]!.statements).toHaveLength(2);
});

test(
  'a version is shared with an organisation, whose id is said to be none until it is one',
  { tags: 'long' },
  async () => {
    open('/layers/tools/1?backend=demo');
    await userEvent.click(button('Share it'));
    const field = dialog().getByRole('textbox');
    const hint = () => dialog().getByRole('status');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    await userEvent.fill(field, '1234');
    await expect.element(hint()).toMatchTextContent(/an account has twelve digits/);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(dialog().getByRole('radio', { name: 'An organisation' }));
    await expect.element(hint()).toMatchTextContent(/an id is o- and 10 to 32 small letters and digits/);
    await userEvent.fill(field, 'o-a1b2c3d4e5');
    await expect.element(hint()).toHaveTextContent('');
    await expect.element(dialog()).toMatchTextContent(/An organisation will be able to add version 1/);
    await userEvent.click(inDialog('Share it'));
    await expect
      .element(page.getByRole('list', { name: 'Statements' }))
      .toMatchTextContent('organization-o-a1b2c3d4e5 organisation o-a1b2c3d4e5');
    expect((await versions())[0]!.statements).toMatchObject([{ Principal: '*', OrganizationId: 'o-a1b2c3d4e5' }]);
  },
);

test(
  'with whom a version is shared already it is not shared again, whoever has done it',
  { tags: 'long' },
  async () => {
    const statements = [{ Sid: 'mine', Principal: OTHER }];
    fake = await demoWith({ LayerName: 'tools', versions: [{ statements }] });
    open('/layers/tools/1?backend=demo');
    await userEvent.click(button('Share it'));
    await userEvent.fill(dialog().getByRole('textbox'), `arn:aws:iam::${OTHER}:root`);
    await expect
      .element(dialog().getByRole('alert'))
      .toMatchTextContent(`Version 1 is shared with account ${OTHER} already, by the statement mine.`);
    await expect.element(inDialog('Share it')).toBeDisabled();

    // Meanwhile, elsewhere.
    const all = { Sid: 'public', Principal: '*' };
    await fake.reset();
    await fake.seed({ layers: [{ LayerName: 'tools', versions: [{ statements: [...statements, all] }] }] });
    await userEvent.click(dialog().getByRole('radio', { name: 'Everybody' }));
    await userEvent.click(inDialog('Share it'));
    await expect.poll(() => textOf('alert')).toContain('is shared with everybody already, by the statement public.');
    expect((await versions())[0]!.statements).toHaveLength(2);
  },
);

test(
  'where somebody else shares it meanwhile, that is all that is said, and the focus stays',
  { tags: 'long' },
  async () => {
    open('/layers/tools/1?backend=demo');
    await userEvent.click(button('Share it'));
    await userEvent.click(dialog().getByRole('radio', { name: 'Everybody' }));
    await share({ Sid: 'public', Principal: '*' });
    await userEvent.click(inDialog('Share it'));
    await expect
      .element(dialog().getByRole('alert'))
      .toHaveTextContent(
        'Version 1 is shared with everybody already, by the statement public. There is nothing to do.',
      );
    await expect.element(inDialog('Share it')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(inDialog('Cancel')).toBeEnabled();
    await expect.element(inDialog('Share it')).toHaveFocus();
    expect(dialog().element().textContent).not.toContain('statement id');
    await userEvent.keyboard('{Enter}');
    expect((await versions())[0]!.statements).toHaveLength(1);
    await userEvent.click(dialog().getByRole('radio', { name: 'An account' }));
    expect(dialog().getByRole('alert').query()).toBeNull();
    (inDialog('Cancel').element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  },
);

test('an id that somebody took meanwhile, for others, is no obstacle', { tags: 'long' }, async () => {
  open('/layers/tools/1?backend=demo');
  await userEvent.click(button('Share it'));
  await userEvent.click(dialog().getByRole('radio', { name: 'Everybody' }));
  await share({ Sid: 'public', Principal: OTHER });
  await userEvent.click(inDialog('Share it'));
  await expect
    .element(page.getByRole('list', { name: 'Statements' }))
    .toMatchTextContent(/public account \d+.*public-2 everybody/);
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('a statement that somebody revoked meanwhile is gone, which is what was wanted', { tags: 'long' }, async () => {
  fake = await demoWith({ LayerName: 'tools', versions: [{ statements: [{ Sid: 'all', Principal: '*' }] }] });
  open('/layers/tools/1?backend=demo');
  await userEvent.click(button('Revoke all'));
  await share();
  await userEvent.click(inDialog('Revoke'));
  await expect.element(page.getByText('private', { exact: true })).toBeVisible();
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(page.getByRole('log')).toMatchTextContent('all was revoked already');
});

test('a statement is revoked after a question; what AWS refuses keeps it open', { tags: 'long' }, async () => {
  fake = await demoWith({ LayerName: 'tools', versions: [{ statements: [{ Sid: 'all', Principal: '*' }] }] });
  open('/layers/tools/1?backend=demo');
  await userEvent.click(button('Revoke all'));
  await userEvent.click(inDialog('Cancel'));
  expect((await versions())[0]!.statements).toHaveLength(1);
  const rule = { effect: 'error', code: 'AccessDeniedException', operation: 'RemoveLayerVersionPermission' } as const;
  const takeAway = fake.faults.add(rule);
  await userEvent.click(button('Revoke all'));
  await expect
    .element(dialog())
    .toMatchTextContent(/Revoke all\?.*AWS does not say what becomes of functions that already use it/);
  await userEvent.click(inDialog('Revoke'));
  await expect.element(dialog().getByRole('alert')).toMatchTextContent(/Ask for that permission/);
  takeAway();
  await userEvent.click(inDialog('Revoke'));
  await expect.element(page.getByText('private', { exact: true })).toBeVisible();
  expect((await versions())[0]!.statements).toEqual([]);
});

test('what no grant says is shown, and can be revoked, too', { tags: 'long' }, async () => {
  fake = await demoWith({ LayerName: 'tools', versions: [{ statements: [{ Sid: 'many', Principal: OTHER }] }] });
  const giveBack = changeAnswers('/versions/1/policy', async () => {
    const Principal = { AWS: [OTHER, '444455556666'] };
    const Statement = [{ Sid: 'many', Effect: 'Allow', Action: 'lambda:GetLayerVersion', Principal }];
    return Response.json({ Policy: JSON.stringify({ Statement }), RevisionId: 'a' });
  });
  open('/layers/tools/1?backend=demo');
  await expect
    .element(page.getByRole('list', { name: 'Statements' }))
    .toMatchTextContent('many something that no grant of this page says');
  await userEvent.click(button('Revoke many'));
  giveBack();
  await userEvent.click(inDialog('Revoke'));
  await expect.poll(async () => (await versions())[0]!.statements).toEqual([]);
});

test(
  'what is under way keeps its question, and needs no network that the browser knows of',
  { tags: 'long' },
  async () => {
    open('/layers/tools/2?backend=demo');
    await userEvent.click(button('Delete this version'));
    fake.faults.add({ effect: 'latency', milliseconds: 60_000, operation: 'DeleteLayerVersion' });
    window.dispatchEvent(new Event('offline'));
    await userEvent.click(inDialog('Delete version 2'));
    await expect.element(inDialog('Cancel')).toBeDisabled();
    await expect.element(inDialog('Delete version 2')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).toBeVisible();
    fake.faults.clear();
    await expect.poll(() => location.pathname).toBe('/layers/tools');
    window.dispatchEvent(new Event('online'));
    expect(await versions()).toHaveLength(1);
  },
);
