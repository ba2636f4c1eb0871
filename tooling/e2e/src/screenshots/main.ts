import { fileURLToPath } from 'node:url';
import { chromium } from '@org/config/chromium';
import { takePictures } from './take-pictures.ts';

const folder = fileURLToPath(new URL('../../../../docs/images/', import.meta.url));
const executablePath = chromium();
if (executablePath === undefined) {
  console.error(
    'screenshots: there is no Chromium on this machine: install it (Debian: chromium-headless-shell), or say with CHROMIUM=/path where it is',
  );
  process.exitCode = 1;
} else {
  await takePictures(executablePath, folder);
  console.log(`screenshots: written to ${folder}`);
}
