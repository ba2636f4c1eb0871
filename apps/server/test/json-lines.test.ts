import { expect, test, vi } from 'vitest';
import { listening, run, tracking } from './running.ts';
import { send } from './send.ts';

const track = tracking();
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\S+Z$/);

/** The lines of a stream, each of which must be JSON. */
const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('with --log-format json a server says in JSON where it listens, and what it is asked', async () => {
  const { url, child, exit, output } = track(await listening('--empty', '--log-format', 'json'));
  await send(`${url}/2018-10-31/layers`);
  child.kill();
  await exit;
  expect(linesOf(output.stdout)).toEqual([
    { time: TIME, message: 'listening', url },
    { time: TIME, method: 'GET', path: '/2018-10-31/layers', status: 200, milliseconds: expect.any(Number) },
  ]);
  expect(output.stderr).toBe('');
});

test.each([['--log-format', 'json'], ['--log-format=json']])(
  'that a flag is wrong is said in JSON, too: %s',
  async (...format) => {
    const { exit, output } = track(run(...format, '--port', 'none'));
    expect(await exit).toBe(1);
    expect(linesOf(output.stderr)).toEqual([
      { time: TIME, level: 'error', message: expect.stringMatching(/^--port must be /) },
    ]);
  },
);

test('why it does not start is said in JSON, too', async () => {
  const { exit, output } = track(run('--empty', '--log-format', 'json', '--store', 'sqlite:/none/layers.db'));
  expect(await exit).toBe(1);
  expect(output.stdout).toBe('');
  expect(linesOf(output.stderr)).toEqual([
    { time: TIME, level: 'error', message: expect.stringMatching(/^\/none\/layers\.db cannot be opened: /) },
  ]);
});

test('what fails later is, however it was asked', async () => {
  const flags = ['--empty', '--log-format', 'json', '--s3-endpoint', 'http://127.0.0.1:1'];
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const { url, child, exit, output } = track(await listening(...flags));
  vi.unstubAllEnvs();
  const body = JSON.stringify({ Content: { S3Bucket: 'my-bucket', S3Key: 'a.zip' } });
  // A browser's request is answered by another way than a program's.
  for (const headers of [{}, { 'sec-fetch-mode': 'cors' }]) {
    const options = { method: 'POST', headers: { ...headers, 'content-length': String(body.length) }, body };
    expect((await send(`${url}/2018-10-31/layers/a/versions`, options)).status).toBe(502);
  }
  child.kill();
  await exit;
  const failed = { time: TIME, level: 'error', message: expect.stringContaining('http://127.0.0.1:1 did not answer') };
  expect(linesOf(output.stderr)).toEqual([failed, failed]);
});

test('what Node warns of is', async () => {
  // Warned of once the server listens to warnings.
  const warn = `process.on('newListener', (name) => name === 'warning' && process.emitWarning('a warning'))`;
  vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(warn)}`);
  const { child, exit, output } = track(await listening('--empty', '--log-format', 'json'));
  vi.unstubAllEnvs();
  child.kill();
  await exit;
  expect(linesOf(output.stderr)).toEqual([{ time: TIME, level: 'warning', message: 'a warning' }]);
});
