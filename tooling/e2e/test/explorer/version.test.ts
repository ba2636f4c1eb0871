import { buffer } from 'node:stream/consumers';
import { GetLayerVersionCommand } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { ownerAt } from '../../src/explorer/owner.ts';
import { CHANGED_FILE, FONTS_ARN } from '../../src/explorer/samples.ts';
import { useExplorer } from '../../src/explorer/use-explorer.ts';
import { codeSha256Of } from '../../src/sha256.ts';

const explorer = useExplorer();

/** What the API says of the archive that is downloaded. */
async function saidHash(): Promise<string | undefined> {
  const get = new GetLayerVersionCommand({ LayerName: 'fonts', VersionNumber: 3 });
  return (await ownerAt(explorer().url).send(get)).Content?.CodeSha256;
}

/** Downloads what is shown, and gives the hash of the file that the reader then has. */
async function downloaded(): Promise<string> {
  const { page } = explorer();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('fonts-3.zip');
  return await codeSha256Of(new Uint8Array(await buffer(await download.createReadStream())));
}

test('an archive is downloaded as it was published', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.goto('/layers/fonts/3');
  expect(await downloaded()).toBe(await saidHash());
  await page.getByRole('main').getByText('SHA-256 as the version says. Downloaded.').waitFor();
});

test('a download that broke off goes on with a new link where the old one has expired', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.route(/\/snapshots\//, async (route) => await route.abort(), { times: 1 });
  await page.goto('/layers/fonts/3?panel=faults');
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Let links expire' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page
    .getByRole('main')
    .getByText('The link had expired, and a new one was asked for. SHA-256 as the version says.')
    .waitFor();
  expect(await downloaded()).toBe(await saidHash());
});

test('a comparison shows the lines of a file that differ', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.goto(`/layers/${FONTS_ARN}`);
  for (const version of [3, 2]) await page.getByRole('checkbox', { name: `Compare version ${version}` }).check();
  await page.getByRole('link', { name: 'Compare 2 with 3' }).click();
  await page.getByRole('main').getByText('1 file added, 0 removed, 1 changed, 0 the same.').waitFor();
  await page.getByRole('button', { name: CHANGED_FILE }).click();
  const lines = await page.getByLabel(`Lines of ${CHANGED_FILE}`).innerText();
  expect(lines.split('\n')).toEqual(
    expect.arrayContaining(["-export const sans = 'sans.woff2';", "+export const mono = 'mono.woff2';"]),
  );
  await page.reload();
  await page.getByText("+export const mono = 'mono.woff2';").waitFor();
});
