import { get } from 'node:http';
import { runNode, startNode, stop } from '../child.ts';
import { atMostAnd, type Measure, type Subject, within } from '../subject.ts';
import { childAt, CLI, SERVER } from './programs.ts';

/** Milliseconds that something takes. */
const took =
  (work: () => Promise<unknown>): Measure =>
  async () => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  };

const bareNode = { name: 'node -e 0', measure: took(() => runNode('-e', '0')) };

/** Asks and waits for the whole answer; not by `fetch`, which takes its own time to begin. */
const answerOf = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, (answer) => answer.resume().once('end', resolve)).once('error', reject);
  });

/** From nothing to the first answer of a server. */
const firstAnswer = (...flags: readonly string[]): Measure => {
  let last: Awaited<ReturnType<typeof startNode>>['child'] | undefined;
  const start = took(async () => {
    const { child, line } = await startNode(SERVER, '--port', '0', ...flags);
    last = child;
    await answerOf(`${/http:[^,]+/.exec(line)![0]}/2018-10-31/layers`);
  });
  return async () => {
    const time = await start();
    if (last !== undefined) await stop(last);
    return time;
  };
};

/** What whole programs take: starts, an import, a run of the contracts, the memory of a million versions. */
export async function* programs(): AsyncGenerator<Subject> {
  for (const [name, flags] of [
    ['with the catalogue', []],
    ['empty', ['--empty']],
  ] as const)
    yield {
      name: `Server, start to first answer, ${name}`,
      unit: 'ms',
      measure: firstAnswer(...flags),
      baseline: bareNode,
      target: atMostAnd(2, 100, 'ms'),
    };
  yield {
    name: "import '@org/layers-fake'",
    unit: 'ms',
    measure: async () => Number(await runNode(childAt('import'))),
    target: within(30, 'ms'),
  };
  for (const [name, count, archives] of [
    ['1,000,000 versions that have the same archive', '1000000', 'equal'],
    ['200,000 versions with an archive each', '200000', 'own'],
  ] as const)
    yield {
      name: `Memory of a version beside its archive, ${name}`,
      unit: 'bytes',
      measure: async () => Number(await runNode('--expose-gc', childAt('memory'), count, archives)),
      target: within(1024, 'bytes'),
      samples: () => 1,
      warmUp: 0,
    };
  yield {
    name: 'Contracts on the fake, default runs',
    unit: 's',
    measure: async () => (await took(() => runNode(CLI, 'verify', 'fake', '--seed', '1'))()) / 1000,
    target: within(20, 's'),
    samples: () => 3,
    warmUp: 0,
  };
}
