import { type BrowserContextOptions, chromium, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** Milliseconds that a page may take to show what it should: a busy machine is no failure. */
const PATIENCE = 60_000;

/** What the browser says in its console of every answer that is no success: some tests want just those. */
const OF_THE_NETWORK = /^Failed to load resource/;

/**
 * One page for the tests of a file. Whatever goes wrong in it fails the test: an error that nobody caught, one in the
 * console, and with that anything that the policy of the page forbids; but not what is meant to go wrong.
 *
 * @returns a function to be called inside a test.
 */
export function usePage(options: () => BrowserContextOptions, meant: RegExp = OF_THE_NETWORK): () => Page {
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (!OF_THE_NETWORK.test(text) && !meant.test(text)) complaints.push(text);
  };
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    const browser = await chromium.connect(inject('browser'));
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options() });
    context.setDefaultTimeout(PATIENCE);
    context.on('weberror', (error) => complain(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') complain(message.text());
    });
    page = await context.newPage();
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await context.browser()?.close();
  });
  return () => page;
}
