import { devNull } from 'node:os';
import { GetLayerVersionCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChildServer, startServer } from '../../src/child-server.ts';
import { ACCOUNT, clientOf } from '../../src/client.ts';
import { SAMPLES } from '../../src/explorer/samples.ts';
import { usePage } from '../../src/explorer/use-page.ts';
import { ARCHIVE } from '../../src/explorer/views.ts';

/** An API that verifies every signature, in the place of AWS. */
let aws: ChildServer;
/** Servers that pass calls on to it: one reads only, the other writes, too. */
let reading: ChildServer;
let writing: ChildServer;

beforeAll(async () => {
  // What the machine has of credentials and settings is not the test's.
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, devNull);
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_ACCESS_KEY_ID', ACCOUNT);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  aws = await startServer(
    '--empty',
    '--account',
    ACCOUNT,
    '--signatures',
    'verified',
    '--credential',
    `${ACCOUNT}:secret`,
  );
  [reading, writing] = await Promise.all([
    startServer('--upstream', aws.url),
    startServer('--upstream', aws.url, '--write'),
  ]);
});
beforeEach(async () => {
  await fetch(`${aws.url}/_fake/reset`, { method: 'POST' });
  await fetch(`${aws.url}/_fake/seed`, { method: 'POST', body: JSON.stringify(SAMPLES) });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([aws, reading, writing].map(async ({ stop }) => await stop()));
});

const page = usePage(() => ({}));

describe('a page of a server that passes calls on to AWS', () => {
  test('shows what is there, and offers no changes where the server only reads', { tags: 'long' }, async () => {
    const archives: string[] = [];
    page().on('request', (request) => {
      if (/_upstream\/archive|\/snapshots\//.test(request.url())) archives.push(request.url());
    });
    await page().goto(`${reading.url}/layers/fonts/3`);
    await page().getByRole('main').getByText('SHA-256 as the version says.').waitFor();
    expect(archives).toEqual([expect.stringMatching(`^${reading.url}/_upstream/archive\\?url=`)]);
    await page().getByText('read-only').waitFor();
    expect(
      await page()
        .getByRole('button', { name: /^(?:Share|Delete|Revoke)/ })
        .count(),
    ).toBe(0);
    expect(await page().getByRole('link', { name: 'Publish' }).count()).toBe(0);
    await page().goto(`${reading.url}/publish`);
    await page().getByText('This server only reads.').waitFor();
  });

  test('publishes, shares and deletes where the server writes, too', { tags: 'long' }, async () => {
    await page().goto(`${writing.url}/publish?layer=fonts`);
    await page().setInputFiles('input[type=file]', ARCHIVE);
    await page().getByRole('button', { name: 'Publish' }).click();
    await page().getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
    await page().getByRole('link', { name: 'version 4 of fonts' }).click();
    await page().getByRole('button', { name: 'Share it' }).click();
    await page().getByRole('radio', { name: 'Everybody' }).check();
    await page().getByRole('alertdialog').getByRole('button', { name: 'Share it' }).click();
    await page().getByRole('listitem').getByText('everybody').waitFor();
    const get = new GetLayerVersionCommand({
      LayerName: `arn:aws:lambda:us-east-1:${ACCOUNT}:layer:fonts`,
      VersionNumber: 4,
    });
    expect(await clientOf({ endpoint: aws.url }).send(get)).toMatchObject({ Version: 4 });

    await page().getByRole('button', { name: 'Delete this version' }).click();
    await page().getByRole('button', { name: 'Delete version 4' }).click();
    await page().getByRole('main').getByText('3 versions, newest first').waitFor();
    await expect(clientOf({ endpoint: aws.url }).send(get)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

test('a page says who answers, changes it, and says what to do where nobody would', { tags: 'long' }, async () => {
  await page().goto(`${aws.url}/?backend=demo`);
  const answers = page().getByLabel('Answers from');
  await page()
    .getByRole('main')
    .getByText(/ layers so far, by name/)
    .waitFor();
  expect(await answers.inputValue()).toBe('demo');
  // No call of the demo's comes to the server.
  expect(await page().getByRole('row', { name: 'layer-01' }).count()).toBe(0);
  await page().getByRole('row').nth(1).getByRole('link').nth(1).click();
  await page().getByRole('main').getByText('SHA-256 as the version says.').waitFor();

  await answers.selectOption("This server's fake");
  await page().waitForURL(/backend=server/);
  await answers.selectOption('AWS, through this server');
  await page().getByText('This server does not call AWS. Start it with --upstream aws').waitFor();
});
