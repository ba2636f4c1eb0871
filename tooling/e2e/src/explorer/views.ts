import type { Page } from 'playwright';
import { zipSync } from 'fflate';
import { CHANGED_FILE, FONTS_ARN, OTHERS } from './samples.ts';

/** A view of the explorer, and what has to be done until it shows what it is about. */
export interface View {
  readonly name: string;
  readonly path: string;
  /** What the server has to do wrong. */
  readonly faults?: object;
  readonly show: (page: Page) => Promise<void>;
  /** Whether it is one of those that are looked at most. */
  readonly isMain?: boolean;
}

const seen =
  (text: string | RegExp) =>
  async (page: Page): Promise<void> =>
    await page.getByText(text).first().waitFor();

const pressed = async (page: Page, name: string): Promise<void> => await page.getByRole('button', { name }).click();

/** An archive as somebody would publish it, with a file that no function would find. */
export const ARCHIVE = {
  name: 'fonts.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync({ 'index.mjs': new TextEncoder().encode('export default 1;\n') })),
};

const checked = async (page: Page): Promise<void> => {
  await page.setInputFiles('input[type=file]', ARCHIVE);
  await page.getByText(/^fonts\.zip: /).waitFor();
};

/** Every view, as a reader of the page meets it. */
export const VIEWS: readonly View[] = [
  { name: 'the list', path: '/', show: seen(/^50 layers so far/), isMain: true },
  { name: 'several regions', path: '/?regions=us-east-1,eu-west-1&runtime=nodejs22.x', show: seen('differs') },
  { name: 'an empty list', path: '/?name=nothing', show: seen(/^No layers match/) },
  { name: 'a layer', path: '/layers/fonts?compare=1,3', show: seen(/^Compare 1 with 3/) },
  {
    name: 'a layer of somebody else',
    path: `/layers/arn:aws:lambda:us-east-1:${OTHERS}:layer:pandas?from=13`,
    show: seen('Newest version'),
  },
  {
    name: 'a version with an opened file',
    path: `/layers/fonts/3?file=${CHANGED_FILE}`,
    show: seen(/^\/\/ The faces/),
  },
  {
    name: 'a comparison with the lines of a file',
    path: `/compare?before=${FONTS_ARN}:2&after=${FONTS_ARN}:3&file=${CHANGED_FILE}`,
    show: seen(/^\+export const mono/),
  },
  { name: 'publishing with a checked archive', path: '/publish?layer=fonts', show: checked },
  {
    name: 'the question before publishing',
    path: '/publish?layer=fonts',
    show: async (page) => {
      await checked(page);
      await page.getByRole('button', { name: 'Publish' }).click();
      await seen(/the version after 3/)(page);
    },
  },
  {
    name: 'the question before sharing',
    path: '/layers/fonts/3',
    show: async (page) => await pressed(page, 'Share it'),
  },
  {
    name: 'the question before deleting',
    path: '/layers/fonts/3',
    show: async (page) => await pressed(page, 'Delete this version'),
  },
  {
    name: 'watched layers',
    path: '/watched',
    show: async (page) => {
      await page.getByLabel('ARN of a version').fill(`arn:aws:lambda:us-east-1:${OTHERS}:layer:pandas:14`);
      await page.getByRole('button', { name: 'Watch', exact: true }).click();
      await page.getByRole('button', { name: 'new: version 15 is seen' }).waitFor();
    },
  },
  {
    name: 'faults',
    path: '/?panel=faults&runtime=nodejs22.x',
    show: async (page) => {
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByText('throttle every call').waitFor();
    },
  },
  {
    name: 'the keys',
    path: '/?runtime=nodejs22.x',
    show: async (page) => {
      await seen(/^1 layer,/)(page);
      await page.keyboard.press('Shift+?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a list that is refused',
    path: '/',
    faults: { effect: 'error', code: 'AccessDeniedException', operation: 'ListLayers' },
    show: async (page) => await page.getByRole('alert').waitFor(),
  },
  { name: 'no view', path: '/nowhere', show: seen('There is nothing here') },
];
