import {
  AddLayerVersionPermissionCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drop } from '../../src/explorer/drop.ts';
import { ownerAt } from '../../src/explorer/owner.ts';
import { FONTS_ARN } from '../../src/explorer/samples.ts';
import { useExplorer } from '../../src/explorer/use-explorer.ts';
import { ARCHIVE } from '../../src/explorer/views.ts';
import { codeSha256Of } from '../../src/sha256.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

const explorer = useExplorer();
const folder = useTemporaryFolder();

/** Puts the archive where a reader of the page would drag it from. */
async function archiveIn(place: string): Promise<string> {
  const path = join(place, ARCHIVE.name);
  await writeFile(path, ARCHIVE.buffer);
  return path;
}

const owner = (region?: string): LambdaClient => ownerAt(explorer().url, region);

const of = (VersionNumber: number) => ({ LayerName: FONTS_ARN, VersionNumber });

const statementsOf = async (version: number): Promise<readonly object[]> => {
  const { Policy = '{}' } = await owner().send(new GetLayerVersionPolicyCommand(of(version)));
  return (JSON.parse(Policy) as { readonly Statement: readonly object[] }).Statement;
};

test(
  'an archive that is dropped is looked into, published, and shared as the version before',
  { tags: 'long' },
  async () => {
    const { page } = explorer();
    await owner().send(
      new AddLayerVersionPermissionCommand({
        ...of(3),
        StatementId: 'partner',
        Action: 'lambda:GetLayerVersion',
        Principal: '444455556666',
      }),
    );
    await page.goto('/publish?layer=fonts');
    await drop(page.locator('.drop'), await archiveIn(folder()));
    await page.getByText(/^fonts\.zip: \d+ bytes, 1 file$/).waitFor();
    await page.getByLabel('Description').fill('For the web');
    await page.getByRole('checkbox', { name: 'nodejs24.x' }).check();
    await page.getByRole('list', { name: 'What functions would not find' }).getByText('index.mjs').waitFor();

    await page.getByRole('button', { name: 'Publish' }).click();
    const question = page.getByRole('alertdialog', { name: 'Publish fonts?' });
    await question.getByText('the version after 3').waitFor();
    await question.getByRole('checkbox', { name: /^Share it as version 3 is shared/ }).check();
    await question.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'version 4 of fonts' }).click();
    await page.getByText('For the web').waitFor();

    const { Content, CompatibleRuntimes } = await owner().send(new GetLayerVersionCommand(of(4)));
    expect(Content?.CodeSha256).toBe(await codeSha256Of(ARCHIVE.buffer));
    expect(CompatibleRuntimes).toEqual(['nodejs24.x']);
    expect(await statementsOf(4)).toMatchObject([
      { Sid: 'partner', Principal: { AWS: 'arn:aws:iam::444455556666:root' } },
    ]);
  },
);

test(
  'an archive that is chosen becomes the first version of a new layer, in the region that is chosen',
  { tags: 'long' },
  async () => {
    const { page } = explorer();
    await page.goto('/publish');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a zip file' }).click(),
    ]);
    await chooser.setFiles(ARCHIVE);
    await page.getByLabel('Name').fill('new-one');
    await page.getByLabel('Region').selectOption('eu-central-1');
    await page.getByRole('button', { name: 'Publish' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('the first version').waitFor();
    await question.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'version 1 of new-one' }).waitFor();
    const { Content } = await owner('eu-central-1').send(
      new GetLayerVersionCommand({ LayerName: 'new-one', VersionNumber: 1 }),
    );
    expect(Content?.CodeSha256).toBe(await codeSha256Of(ARCHIVE.buffer));
  },
);

test('a version is shared with an account, and taken back', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.goto('/layers/fonts/3');
  await page.getByText('its owner alone').waitFor();
  await page.getByRole('button', { name: 'Share it' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByLabel(/^Twelve digits/).fill('444455556666');
  await question.getByRole('button', { name: 'Share it' }).click();
  await page.getByRole('list', { name: 'Statements' }).getByText('account 444455556666').waitFor();
  expect(await statementsOf(3)).toMatchObject([{ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }]);

  await page.getByRole('button', { name: /^Revoke/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('its owner alone').waitFor();
  await expect(statementsOf(3)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('a version is deleted after a question that names it, and not before', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.goto('/layers/fonts/3');
  await page.getByRole('button', { name: 'Delete this version' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete version 3 of fonts?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'detached' });
  await owner().send(new GetLayerVersionCommand(of(3)));

  await page.getByRole('button', { name: 'Delete this version' }).click();
  await question.getByRole('button', { name: 'Delete version 3' }).click();
  await page.getByRole('main').getByText('2 versions, newest first').waitFor();
  await expect(owner().send(new GetLayerVersionCommand(of(3)))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
