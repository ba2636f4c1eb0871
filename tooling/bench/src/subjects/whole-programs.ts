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

/** From nothing to the first answer of a server. */
const firstAnswer = (...flags: readonly string[]): Measure => {
  let last: Awaited<ReturnType<typeof startNode>>['child'] | undefined;
  const start = took(async () => {
    const { child, line } = await startNode(SERVER, '--port', '0', ...flags);
    last = child;
    await (await fetch(`${/http:[^,]+/.exec(line)![0]}/2018-10-31/layers`)).arrayBuffer();
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
  yield {
    name: 'Memory of a version beside its archive, of 1,000,000',
    unit: 'bytes',
    measure: async () => Number(await runNode('--expose-gc', childAt('memory'), '1000000')),
    target: within(1024, 'bytes'),
    rounds: 1,
  };
  yield {
    name: 'Contracts on the fake, default runs',
    unit: 's',
    measure: async () => (await took(() => runNode(CLI, 'verify', 'fake', '--seed', '1'))()) / 1000,
    target: within(20, 's'),
    rounds: 3,
  };
}
