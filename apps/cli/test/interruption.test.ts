import { expect, test, vi } from 'vitest';
import { layers, ran } from './running.ts';
import { ranHere } from './running-here.ts';
import { servingFake } from './serving.ts';

const RUN = ['--only', 'pagination/*', '--seed', '1'];

/** Until a request of a method came; on a busy machine the program takes its time to start. */
const seen = async (requests: readonly { readonly method: string }[], method: string): Promise<void> =>
  await vi.waitFor(() => expect(requests.map((request) => request.method)).toContain(method), {
    timeout: 100_000,
    interval: 10,
  });

for (const [signal, code, ...tags] of [
  ['SIGINT', 130],
  ['SIGHUP', 129, 'long'],
  ['SIGTERM', 143, 'long'],
] as const)
  test.concurrent(`${signal} in mid-run cleans up and ends with ${code}`, { tags: [...tags] }, async () => {
    const { url, requests, names } = await servingFake();
    const { child, output, exit } = layers(['verify', url, ...RUN, '--json']);
    await seen(requests, 'POST');
    child.kill(signal);
    expect(await exit).toBe(code);
    expect(output.stderr).toContain('layers: cleaning up; once more to stop at once\n');
    expect(JSON.parse(output.stdout)).toMatchObject({ interrupted: true, leftovers: [] });
    expect(await names()).toEqual([]);
  });

test('a second SIGINT stops at once and says what is left, and --sweep takes it away', { tags: 'long' }, async () => {
  let isStuck = true;
  const { url, requests, names, fake } = await servingFake(({ fetch }) => async (request) => {
    // Nothing is deleted while the run goes on.
    if (request.method === 'DELETE' && isStuck) return await new Promise<never>(() => {});
    return await fetch(request);
  });
  const { child, output, exit } = layers(['verify', url, ...RUN]);
  await seen(requests, 'DELETE');
  const presses = setInterval(() => child.kill('SIGINT'), 50);
  const code = await exit;
  clearInterval(presses);
  expect(code).toBe(130);
  const left = (await names()).toSorted();
  expect(left.length).toBeGreaterThan(0);
  const [, said = '', command = ''] =
    /^layers: stopped; left behind: (.+)\. This takes them away: layers (.+)$/m.exec(output.stderr) ?? [];
  expect(said.split(', ').toSorted()).toEqual(left);

  isStuck = false;
  const spared = await ranHere(['verify', url, '--sweep']);
  expect(spared).toMatchObject({ code: 0, stdout: '', stderr: 'layers: there is nothing to sweep\n' });
  // What another run has there that goes on is not its business.
  const another = left[0]!.replace(/r[\da-z]{10}/, 'rmjw3xmo01s');
  await fake.seed({ layers: [{ LayerName: another, account: '100000000001', versions: [{}] }] });
  const dry = await ranHere([...command.split(' '), '--dry-run', '--json']);
  expect(JSON.parse(dry.stdout)).toMatchObject({ target: new URL(url).host, dryRun: true });
  expect(JSON.parse(dry.stdout).layers.toSorted()).toEqual(left);
  expect((await names()).toSorted()).toEqual([...left, another].toSorted());
  const swept = await ran(command.split(' '));
  expect(swept.code).toBe(0);
  expect(swept.stdout.trimEnd().split('\n').toSorted()).toEqual(left);
  expect(await names()).toEqual([another]);
});
