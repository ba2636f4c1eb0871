import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listening, tracking } from './running.ts';
import { send } from './send.ts';
import { serving, type Serving } from './serving.ts';

// What `fetch` sends is no plain request: it says how a page would use the answer.

const track = tracking();
const LAYERS = '/2018-10-31/layers';

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(async () => await server.close());

/** The lines of plain requests so far, without their time and how long they took. */
const lines = (): readonly string[] =>
  server.lines.filter((line) => line.includes(LAYERS)).map((line) => line.split(' ').slice(1, -2).join(' '));

const ask = (path: string): ClientRequest => request(server.url + path).end();

test('with a log, too, a plain request is answered without a Request, and has its line', async () => {
  const report = 'load(url, context, next) { process.stderr.write(`${url}\\n`); return next(url, context); }';
  const hook = `import { registerHooks } from 'node:module'; registerHooks({ ${report} });`;
  vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(hook)}`);
  const { url, child, exit, output } = track(await listening('--empty', '--log'));
  vi.unstubAllEnvs();
  expect((await send(url + LAYERS)).status).toBe(200);
  child.kill();
  await exit;
  expect(output.stdout).toMatch(/Z GET \/2018-10-31\/layers 200 \d+\.\d ms\n$/);
  expect(output.stderr).toContain('/direct.ts\n');
  expect(output.stderr).not.toContain('/listener.ts\n');
});

test('an answer and a refusal have their status, and a refusal its code', async () => {
  for (const path of ['?MaxItems=1', '/a/versions/1']) {
    const [answer] = (await once(ask(LAYERS + path), 'response')) as [IncomingMessage];
    answer.resume();
  }
  expect(lines()).toEqual([`GET ${LAYERS}?MaxItems=1 200`, `GET ${LAYERS}/a/versions/1 404 ResourceNotFoundException`]);
});

test('who gets no answer for a fault rule, and who goes away, have lines of their own', async () => {
  await server.send('POST', '/_fake/faults', [
    { effect: 'disconnect', times: 1 },
    { effect: 'latency', milliseconds: 3_600_000, times: 1 },
  ]);
  await expect(once(ask(LAYERS), 'response')).rejects.toMatchObject({ code: 'ECONNRESET' });
  const waiting = ask(LAYERS).on('error', () => {});
  // The rule is used up when the request waits.
  await expect.poll(async () => (await server.send('GET', '/_fake/faults'))[1]).toEqual([]);
  waiting.destroy();
  await expect.poll(lines).toEqual([`GET ${LAYERS} dropped`, `GET ${LAYERS} not answered`]);
});
