import { parseArgs, styleText } from 'node:util';
import { editionOf } from '../test/observations/edition-of.ts';
import { OBSERVATIONS } from '../test/observations/index.ts';
import { LEVELS, type Observation } from '../test/observations/observation.ts';
import { type Outcome, replay } from '../test/observations/replay.ts';
import { type Count, type Tally, tally } from '../test/observations/tally.ts';

const HELP = `Replays what AWS was seen to answer about layers against the fake, and says how much of it the fake reproduces.

Usage: npm run fidelity -- [--json] [--help]

  --json   the rows and totals as JSON
  --help   this text

Exit code: 0 when everything that can be decided is reproduced, 1 when something is not, 2 for an unknown option.`;

/** One observation and what came of it. */
interface Row extends Pick<Observation, 'id' | 'level' | 'date' | 'source'> {
  readonly superseded: boolean;
  readonly operation: string;
  readonly edition: string;
  readonly outcome: Outcome;
  /** What cannot be reproduced, and why. */
  readonly beyond: readonly string[];
}

// One after the other: some replays hold requests of 70 MB.
async function rowsOf(observations: readonly Observation[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const observation of observations) {
    const { id, level, date, source, superseded = false, request, beyond = [] } = observation;
    const [operation, edition] = [request.operation, editionOf(observation)];
    rows.push({ id, level, superseded, date, source, operation, edition, outcome: await replay(observation), beyond });
  }
  return rows;
}

const MARKS = {
  reproduced: ['green', '✓'],
  broken: ['red', '✗'],
  undecidable: ['yellow', '?'],
} as const;

/** Styled on a terminal only. */
const styled = (style: 'green' | 'red' | 'yellow' | 'bold' | 'dim', text: string): string =>
  styleText(style, text, { stream: process.stdout });

function print(rows: readonly Row[]): void {
  const operations = [...new Set(rows.map(({ operation }) => operation))].toSorted();
  for (const operation of operations) {
    console.log(`\n${styled('bold', operation)}`);
    for (const row of rows) if (row.operation === operation) printRow(row);
  }
}

function printRow({ id, level, superseded, edition, outcome, beyond }: Row): void {
  const [style, mark] = MARKS[outcome.tag];
  console.log(`${styled(style, mark)} ${(superseded ? 'superseded' : level).padEnd(10)}  ${edition}  ${id}`);
  const indent = ' '.repeat(26);
  if (outcome.tag === 'broken') console.log(indent + styled('red', outcome.difference));
  for (const reason of beyond) console.log(indent + styled('dim', `beyond: ${reason}`));
}

const of = ({ reproduced, decidable }: Count): string => `${reproduced} / ${decidable}`;

function printTally(counts: Tally, rows: readonly Row[]): void {
  console.log(`\n${styled('bold', 'Reproduced / decidable')}`);
  for (const level of LEVELS) {
    const apart = level === 'recorded' ? `, of which superseded since ${of(counts.superseded)}` : '';
    console.log(`${level.padEnd(12)}${of(counts[level])}${apart}`);
  }
  const partly = rows.filter(({ beyond }) => beyond.length > 0).length;
  console.log(`${'all'.padEnd(12)}${of(counts.all)}, of ${rows.length} observations; in part beyond a fake: ${partly}`);
}

function optionsIn(args: readonly string[]): { readonly json: boolean; readonly help: boolean } | undefined {
  const option = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { json: option, help: option } }).values;
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
    return undefined;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const options = optionsIn(args);
  if (options === undefined) return 2;
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const rows = await rowsOf(OBSERVATIONS);
  const totals = tally(rows);
  if (options.json) console.log(JSON.stringify({ rows, totals }, null, 2));
  else {
    print(rows);
    printTally(totals, rows);
  }
  return rows.some(({ outcome }) => outcome.tag === 'broken') ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
