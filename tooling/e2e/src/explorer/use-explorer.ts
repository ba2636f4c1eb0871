import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ChildServer, startServer } from '../child-server.ts';
import { SAMPLES } from './samples.ts';
import { usePage } from './use-page.ts';

/** The explorer in a page, on a server of its own. */
export interface Explorer {
  readonly url: string;
  readonly page: Page;
  /** Sends JSON to a control path of the server, such as `faults`. */
  readonly control: (path: string, body?: object, method?: 'POST' | 'DELETE') => Promise<void>;
}

/**
 * One server and one page for the tests of a file, with the sample layers alone before each of them.
 *
 * @param meant what the page may say in its console, beside the network's complaints.
 * @returns a function to be called inside a test.
 */
export function useExplorer(meant?: RegExp): () => Explorer {
  let server: ChildServer;
  beforeAll(async () => {
    server = await startServer('--empty');
  });
  const page = usePage(() => ({ baseURL: server.url }), meant);
  const control: Explorer['control'] = async (path, body = {}, method = 'POST') => {
    const answer = await fetch(`${server.url}/_fake/${path}`, { method, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`/_fake/${path} answered ${answer.status}: ${await answer.text()}`);
  };
  beforeEach(async () => {
    await control('reset');
    await control('seed', SAMPLES);
  });
  afterAll(async () => await server.stop());
  return () => ({ url: server.url, page: page(), control });
}
