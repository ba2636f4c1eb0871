import { readSettings, type Settings } from '../src/settings.ts';
import { start } from '../src/start.ts';

/** A server within the test's own process, on a free port. */
export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
  /** The lines of its log so far. */
  readonly lines: readonly string[];
  /** Sends JSON, or nothing, and returns the status with the JSON, or text, that comes back. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<[number, any]>;
}

/** Starts a server with flags, empty unless they name a seed; the caller closes it. */
export const serving = async (...flags: readonly string[]): Promise<Serving> => await servingPages(undefined, ...flags);

/** The same with a folder in the place of the built explorer. */
export async function servingPages(pages: string | undefined, ...flags: readonly string[]): Promise<Serving> {
  const lines: string[] = [];
  const content = flags.includes('--seed') || flags.includes('--upstream') ? [] : ['--empty'];
  const settings = readSettings(['--port', '0', '--log', ...content, ...flags], {}) as Settings;
  const { url, close } = await start(settings, (line) => lines.push(line), pages);
  const send = async (method: string, path: string, body?: unknown): Promise<[number, any]> => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(url + path, init);
    const text = await response.text();
    return [response.status, /^[[{]/.test(text) ? JSON.parse(text) : text];
  };
  return { url, close: async () => await close(), lines, send };
}
