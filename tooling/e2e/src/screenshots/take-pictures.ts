import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteLayerVersionCommand } from '@aws-sdk/client-lambda';
import { CHROMIUM_ARGUMENTS } from '@org/config/chromium';
import { type Browser, chromium } from 'playwright';
import { startServer } from '../child-server.ts';
import { ownerAt } from '../explorer/owner.ts';
import { type Picture, PICTURES, WIDTH } from './pictures.ts';

/** When the pictures seem to be taken: which runtimes are retired depends on it. */
const DAY = '2026-12-01T12:00:00Z';

/** Versions that are taken away, so that not all regions are alike. */
const BEHIND = [
  { region: 'eu-central-1', LayerName: 'boto3', VersionNumber: 3 },
  { region: 'ap-northeast-1', LayerName: 'aws-xray-sdk-node', VersionNumber: 2 },
];

/** Writes a picture of every main view into a folder; the same ones each time, as long as the explorer is the same. */
export async function takePictures(executablePath: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await startServer('--random-seed', '1');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    for (const { region, ...version } of BEHIND)
      await ownerAt(server.url, region).send(new DeleteLayerVersionCommand(version));
    for (const picture of PICTURES)
      for (const colour of picture.colours) {
        await fetch(`${server.url}/_fake/faults`, { method: 'DELETE' });
        await take(browser, server.url, picture, colour, folder);
      }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function take(
  browser: Browser,
  baseURL: string,
  { name, path, height, show }: Picture,
  colorScheme: 'light' | 'dark',
  folder: string,
): Promise<void> {
  const page = await browser.newPage({
    baseURL,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: WIDTH, height },
  });
  await page.clock.setFixedTime(DAY);
  await page.goto(path);
  await show(page);
  // What is still on its way is part of the view.
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' });
  await page.close();
}
