// `npm run power`: how much the contracts catch. Long; each part can be had alone.
import { writeFile } from 'node:fs/promises';
import { CONTRACTS } from '@org/layers-contracts';
import { type Flags, HELP, readFlags } from './flags.ts';
import { type Caught, median, named } from './named.ts';
import { alarms } from './seeds.ts';
import { readMutationRecord, runStryker } from './stryker.ts';

/** The median counterexample may have so many calls. */
const MOST_CALLS = 4;

/** Each part prints what it found, and answers what is wrong. */
async function run(flags: Flags): Promise<readonly string[]> {
  const problems: string[] = [];
  if (flags.named) problems.push(...(await runNamed(flags)));
  if (flags.seeds > 0) problems.push(...(await runSeeds(flags.seeds)));
  if (flags.stryker) problems.push(...(await runStryker(flags.mutate)));
  if (flags.survivors) problems.push(...readMutationRecord());
  return problems;
}

async function runNamed({ seed, record }: Flags): Promise<readonly string[]> {
  const all: Caught[] = [];
  for await (const one of named(seed)) {
    all.push(one);
    const { mutant, breaks, isCaught, calls, also } = one;
    const how = isCaught ? `${calls} calls` : 'nothing';
    console.log(`${isCaught ? 'caught' : 'MISSED'}  ${mutant}: ${breaks} in ${how}; ${also.length} others broke`);
  }
  const caught = all.filter(({ isCaught }) => isCaught);
  const calls = caught.flatMap((one) => one.calls ?? []);
  const unbroken = CONTRACTS.filter(({ id }) => !caught.some(({ breaks }) => breaks === id));
  console.log(`\nmutants by name: ${caught.length} of ${all.length} caught by the law they are made for`);
  console.log(`smallest counterexample: median ${median(calls)} calls, largest ${Math.max(...calls)}`);
  console.log(`laws that no mutant breaks: ${unbroken.length}`);
  if (record) await writeFile(new URL('../record.json', import.meta.url), recordOf(all));
  return [
    ...all.filter(({ isCaught }) => !isCaught).map(({ mutant }) => `${mutant} was not caught`),
    ...unbroken.map(({ id }) => `no mutant breaks ${id}`),
    ...(median(calls) > MOST_CALLS ? [`the median counterexample has more than ${MOST_CALLS} calls`] : []),
  ];
}

/** A line each, so that a change shows as one. */
const recordOf = (all: readonly Caught[]): string => `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

async function runSeeds(seeds: number): Promise<readonly string[]> {
  const problems: string[] = [];
  let done = 0;
  for await (const found of alarms(seeds)) {
    done += 1;
    problems.push(...found.map(({ seed, id, said }) => `seed ${seed}: ${id} ${said}`));
    if (done % 10 === 0) console.log(`${done} of ${seeds} seeds`);
  }
  console.log(`\nfalse alarms: ${problems.length} under ${seeds} seeds`);
  return problems;
}

try {
  const flags = readFlags(process.argv.slice(2));
  if (flags === 'help') process.stdout.write(HELP);
  else {
    const problems = await run(flags);
    for (const problem of problems) console.error(problem);
    process.exitCode = problems.length === 0 ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`power: ${error.message}`);
  process.exitCode = 2;
}
