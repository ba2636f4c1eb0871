import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Measure } from './subject.ts';

const run = promisify(execFile);

/** Connections, from which one request after the other comes. */
const CONNECTIONS = 4;

/** Seconds of a sample. */
const SECONDS = 2;

/** A request that is no plain GET. */
export interface Sent {
  readonly method: 'POST';
  /** Where it goes, if not to the URL's own path. */
  readonly path?: string;
  readonly body: string;
}

const WRK = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'wrk'))
  .find(existsSync);

/**
 * What loads servers. wrk, where it is installed: autocannon takes as long for a request as a bare server does, so that
 * the baseline would be its own speed, and only what is slower than that would wait for the server.
 */
export const LOADER: 'wrk' | 'autocannon' = WRK === undefined ? 'autocannon' : 'wrk';

/**
 * Requests a second over a few connections to this machine, for a bounded time.
 *
 * @param sent - what is sent, one after the other and again from the first; plain GETs when there is nothing.
 */
export const rateOf = (url: string, ...sent: readonly Sent[]): Measure =>
  WRK === undefined ? byAutocannon(url, sent) : byWrk(WRK, url, sent);

const byAutocannon =
  (url: string, sent: readonly Sent[]): Measure =>
  async () => {
    const { default: autocannon } = await import('autocannon');
    const { non2xx, errors, requests, duration } = await autocannon({
      url,
      ...(sent.length > 0 && { requests: [...sent] }),
      connections: CONNECTIONS,
      duration: SECONDS,
    });
    if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
    return requests.total / duration;
  };

function byWrk(wrk: string, url: string, sent: readonly Sent[]): Measure {
  const script = sent.length === 0 ? [] : ['-s', scriptOf(sent)];
  return async () => {
    const { stdout } = await run(wrk, ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, ...script, url]);
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}: wrk says\n${stdout}`);
    return Number(rate);
  };
}

/** A script for wrk, in Lua, whose long texts take JSON as it is. */
function scriptOf(sent: readonly Sent[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'layers-bench-')), 'request.lua');
  const requests = sent.map(({ method, path, body }) => {
    const to = path === undefined ? 'wrk.path' : `'${path}'`;
    return `  wrk.format('${method}', ${to}, nil, [[${body}]]),\n`;
  });
  writeFileSync(
    file,
    `init = function()
  requests = {\n${requests.join('')}}
  turn = 0
end
request = function()
  turn = turn % #requests + 1
  return requests[turn]
end
`,
  );
  return file;
}
