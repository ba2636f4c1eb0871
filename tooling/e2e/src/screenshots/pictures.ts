import type { Page } from 'playwright';
import { zipSync } from 'fflate';

/** A view as a picture shows it. */
export interface Picture {
  /** Of its file, without `.png`. */
  readonly name: string;
  readonly path: string;
  readonly colours: readonly ('light' | 'dark')[];
  /** Pixels; as many as hold what the picture is about. */
  readonly height: number;
  /** Does what has to be done until the view shows it. */
  readonly show: (page: Page) => Promise<void>;
}

/** Pixels. */
export const WIDTH = 1280;

/** The sample layer that has most to look at. */
const ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:shared-utils';

const FILE = 'nodejs/node_modules/shared-utils/log.js';

const ARCHIVE = zipSync(
  {
    'python/fonts/__init__.py': new TextEncoder().encode('FACES = ["serif", "sans", "mono"]\n'),
    'fonts/serif.woff2': new Uint8Array(48_000),
  },
  { level: 0 },
);

/** The main views, on the layers that a fresh server holds. */
export const PICTURES: readonly Picture[] = [
  {
    name: 'list',
    path: '/?regions=us-east-1,eu-central-1,ap-northeast-1',
    colours: ['light', 'dark'],
    height: 720,
    show: async (page) => await page.getByText('differs').nth(1).waitFor(),
  },
  {
    name: 'layer',
    path: `/layers/${ARN}?compare=3,4`,
    colours: ['light'],
    height: 480,
    // Who may use a version is the last to come.
    show: async (page) => await page.getByText('account 111122223333').nth(2).waitFor(),
  },
  {
    name: 'version',
    path: `/layers/${ARN}/4?file=nodejs/node_modules/shared-utils/index.js`,
    colours: ['light', 'dark'],
    height: 985,
    show: async (page) => await page.getByText('export { log }').waitFor(),
  },
  {
    name: 'compare',
    path: `/compare?before=${ARN}:3&after=${ARN}:4&file=${FILE}`,
    colours: ['light', 'dark'],
    height: 980,
    show: async (page) => await page.getByText(/^\+const LEVELS/).waitFor(),
  },
  {
    name: 'publish',
    path: '/publish?layer=fonts',
    colours: ['light'],
    height: 640,
    show: async (page) => {
      await page.setInputFiles('input[type=file]', {
        name: 'fonts.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(ARCHIVE),
      });
      await page.getByText(/^fonts\.zip: /).waitFor();
      await page.getByLabel('Description').fill('Faces for reports');
      await page.getByRole('checkbox', { name: 'python3.13' }).check();
    },
  },
  {
    name: 'faults',
    path: '/?panel=faults',
    colours: ['light'],
    height: 720,
    show: async (page) => {
      await page.getByRole('combobox', { name: 'What happens' }).selectOption('Deny: AccessDeniedException');
      await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('ListLayers');
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByText('AccessDeniedException for ListLayers').waitFor();
      await page.getByRole('button', { name: 'Read again' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];
