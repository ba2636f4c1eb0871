import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { accept, readAccepted } from './accepted.ts';
import { measured } from './measured.ts';
import { LOADER } from './rate.ts';
import { movesOf, type Run } from './run.ts';
import type { Figure, Subject } from './subject.ts';
import { lineOf } from './table.ts';

const HELP = `Usage: npm run bench -- [options]

Measures each figure by turns with its baseline, and says what moved since the figures that were accepted last.

  --rounds N    samples of each figure (7)
  --group NAME  only one of sdk, msw, http, programs, stores, scale
  --json FILE   write what was found to a file
  --accept      keep what was found as tooling/bench/accepted.json
  --help
`;

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    group: { type: 'string' },
    json: { type: 'string' },
    accept: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Groups are loaded when it is their turn: what one loads must not be in the way of another. */
const GROUPS: Readonly<Record<string, () => Promise<() => AsyncGenerator<Subject>>>> = {
  sdk: async () => (await import('./subjects/sdk.ts')).sdk,
  msw: async () => (await import('./subjects/msw.ts')).msw,
  http: async () => (await import('./subjects/over-http.ts')).overHttp,
  programs: async () => (await import('./subjects/whole-programs.ts')).programs,
  stores: async () => (await import('./subjects/stores.ts')).stores,
  scale: async () => (await import('./subjects/at-scale.ts')).atScale,
};

async function main(): Promise<void> {
  if (flags.help) return void process.stdout.write(HELP);
  const rounds = Number(flags.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds takes a whole number from 1, got ${flags.rounds}.`);
  const groups = flags.group === undefined ? Object.keys(GROUPS) : [flags.group];
  if (flags.group !== undefined && !Object.hasOwn(GROUPS, flags.group))
    throw new RangeError(`--group takes one of ${Object.keys(GROUPS).join(', ')}, got ${flags.group}.`);
  if (flags.accept && flags.group !== undefined) throw new RangeError('--accept keeps all figures: leave --group out.');
  const about = {
    date: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'an unknown processor',
    cores: availableParallelism(),
    loader: LOADER,
    rounds,
  };
  console.log(
    `${about.date}, Node ${about.node}, ${about.cores} cores of ${about.cpu}, ${about.loader}, ${rounds} rounds`,
  );
  const figures: Figure[] = [];
  for (const group of groups)
    for await (const subject of (await GROUPS[group]!())()) {
      const figure = await measured(subject, rounds);
      console.log(lineOf(figure));
      figures.push(figure);
    }
  conclude({ ...about, figures });
}

function conclude(run: Run): void {
  const missed = run.figures.filter(({ isMet }) => !isMet).length;
  console.log(`${run.figures.length - missed} targets met, ${missed} missed`);
  const accepted = readAccepted();
  for (const { name, from, to, isWorse } of accepted === undefined ? [] : movesOf(run, accepted))
    console.log(`${isWorse ? 'worse' : 'better'} than accepted: ${name}, ${from.toFixed(2)} → ${to.toFixed(2)}`);
  if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(run, null, 2)}\n`);
  if (flags.accept) accept(run);
}

await main().catch((cause: unknown) => {
  process.stderr.write(`bench: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});
