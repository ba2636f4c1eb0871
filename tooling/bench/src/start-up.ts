import { fileURLToPath } from 'node:url';
import { startNode, stop } from './child.ts';
import type { Measure, Pair } from './figure.ts';

const SERVER = fileURLToPath(import.meta.resolve('@org/layers-server/src/main.ts'));

const rateOf =
  (...args: readonly string[]): Measure =>
  async () => {
    const from = performance.now();
    const { child } = await startNode(...args);
    const took = performance.now() - from;
    await stop(child);
    return 1000 / took;
  };

/** From spawning the process to its first line. */
export const startUp: readonly Pair[] = [
  {
    name: 'starts, with the catalogue',
    baseline: 'starts of a bare node',
    measure: rateOf(SERVER, '--port', '0'),
    measureBaseline: rateOf('--eval', 'console.log(1); setInterval(() => {}, 1000)'),
  },
  {
    name: 'starts, empty',
    baseline: 'starts of a bare node',
    measure: rateOf(SERVER, '--port', '0', '--empty'),
    measureBaseline: rateOf('--eval', 'console.log(1); setInterval(() => {}, 1000)'),
  },
];
