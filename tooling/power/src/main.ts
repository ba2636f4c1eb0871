// `npm run power`: how much the contracts catch. Long; each part can be had alone.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CONTRACTS } from '@org/layers-contracts';
import { type Caught, median, named } from './named.ts';
import { alarms } from './seeds.ts';
import { runStryker } from './stryker.ts';

const HELP = `npm run power -- [flags]   How much the contracts catch.

  --named       the mutants by name: each must break the law it is made for
  --stryker     Stryker over the fake's source, with the contracts alone as tests
  --seeds N     the fake under N seeds: nothing may break (200 in a full run)
  --seed N      the seed of the mutants by name (1)
  --mutate GLOB what Stryker changes, instead of all
  --record      write the named mutants' outcomes to tooling/power/record.json

Without --named, --stryker and --seeds all three are done.`;

const { values } = parseArgs({
  options: {
    named: { type: 'boolean', default: false },
    stryker: { type: 'boolean', default: false },
    seeds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    mutate: { type: 'string' },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const isWhole = !values.named && !values.stryker && values.seeds === undefined;
const problems: string[] = [];

if (values.help) console.log(HELP);
else {
  if (isWhole || values.named) await showNamed();
  if (isWhole || values.seeds !== undefined) await showSeeds(Number(values.seeds ?? 200));
  if (isWhole || values.stryker) problems.push(...(await runStryker(values.mutate)));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

async function showNamed(): Promise<void> {
  const all: Caught[] = [];
  for await (const caught of named(Number(values.seed))) {
    all.push(caught);
    const { mutant, breaks, isCaught, calls, also } = caught;
    console.log(
      `${isCaught ? 'caught' : 'MISSED'}  ${mutant}: ${breaks} in ${calls ?? '?'} calls; ${also.length} others broke`,
    );
  }
  const caught = all.filter(({ isCaught }) => isCaught);
  const unbroken = CONTRACTS.filter(({ id }) => !caught.some(({ breaks }) => breaks === id));
  const calls = caught.flatMap((one) => one.calls ?? []);
  console.log(`\nmutants by name: ${caught.length} of ${all.length} caught by the law they are made for`);
  console.log(`smallest counterexample: median ${median(calls)} calls, largest ${Math.max(...calls)}`);
  console.log(`laws that no mutant breaks: ${unbroken.length}`);
  problems.push(...all.filter(({ isCaught }) => !isCaught).map(({ mutant }) => `${mutant} was not caught`));
  problems.push(...unbroken.map(({ id }) => `no mutant breaks ${id}`));
  if (median(calls) > 4) problems.push(`the median counterexample has ${median(calls)} calls, at most 4 are wanted`);
  if (values.record) await writeFile(new URL('../record.json', import.meta.url), `${JSON.stringify(all, null, 1)}\n`);
}

async function showSeeds(seeds: number): Promise<void> {
  let done = 0;
  for await (const found of alarms(seeds)) {
    done += 1;
    for (const { seed, id, said } of found) problems.push(`seed ${seed}: ${id} ${said}`);
    if (done % 20 === 0) console.log(`${done} of ${seeds} seeds`);
  }
  console.log(
    `\nfalse alarms: ${problems.filter((problem) => problem.startsWith('seed ')).length} under ${seeds} seeds`,
  );
}
