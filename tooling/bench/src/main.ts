// Prints each figure beside its baseline of the same run. `--json` prints them as JSON instead.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, measurePair, type Pair } from './figure.ts';
import { inProcess } from './in-process.ts';
import { overHttp } from './over-http.ts';
import { startUp } from './start-up.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds must be a whole number from 1, got ${values.rounds}`);

const figures: Figure[] = [];
const rate = (value: number): string => value.toFixed(value < 100 ? 1 : 0).padStart(9);

async function take(pair: Pair): Promise<void> {
  const figure = await measurePair(pair, rounds);
  figures.push(figure);
  if (values.json) return;
  const spread = `± ${((figure.spread / 2) * 100).toFixed(0)} %`;
  console.log(
    `${figure.name.padEnd(40)}${rate(figure.rate)}/s${rate(figure.baselineRate)}/s  ${figure.ratio.toFixed(2)} ${spread.padEnd(8)} of ${figure.baseline}`,
  );
}

const about = { node: process.version, cores: availableParallelism(), rounds, date: new Date().toISOString() };
if (!values.json)
  console.log(`Node ${about.node}, ${about.cores} cores, ${rounds} rounds, ${about.date}: rate, baseline, ratio`);
for (const pair of await inProcess()) await take(pair);
await overHttp(take);
for (const pair of startUp) await take(pair);
if (values.json) console.log(JSON.stringify({ ...about, figures }, null, 2));
