import {
  estimate,
  exitCodeOf,
  type Report,
  seedNow,
  type Target,
  verify,
  type VerifyOptions,
} from '@org/layers-contracts';
import { say } from '../say.ts';
import { askedOf } from './asked.ts';
import type { Choice } from './choice.ts';
import { type Interruption, interruption } from './interruption.ts';
import { prepareOutputs } from './outputs.ts';
import { sweepCommand } from './command-line.ts';
import { namedPlace, type Place } from './place.ts';
import { progressOf } from './progress.ts';
import { recorderOf } from './recorder.ts';
import { areTwoAccounts } from './second-account.ts';
import type { Settings } from './settings.ts';
import { targetAt } from './targets.ts';
import { orUnusable } from './unusable.ts';
import { type Watch, watched } from './watch.ts';

/** Checks contracts, shows how far that is, and tells what came of it. */
export async function runContracts(given: Target, choice: Choice, settings: Settings): Promise<number> {
  const { place, against, access, files } = settings;
  const secrets: string[] = [];
  const outputs = prepareOutputs(settings, namedPlace(place!, given.regions[0]), secrets);
  const { target, watch } = watched(given, secrets);
  const other = against === undefined ? undefined : watched(targetAt(against, access), secrets);
  if (access.secondProfile !== undefined && !(await areTwoAccounts(target))) return 2;
  const recorder = files.record === undefined ? undefined : recorderOf(files.record, secrets);
  const places: (readonly [Place, Watch])[] = [
    [place!, watch],
    ...(other === undefined ? [] : ([[against!, other.watch]] as const)),
  ];
  const stop = interruption(() => goodbye({ places, access }));
  try {
    return await orUnusable(async () => {
      const report = await check(target, choice, settings, {
        calls: watch.calls,
        signal: stop.signal,
        ...(other !== undefined && { against: other.target }),
        ...(recorder !== undefined && { onObservation: recorder.keep }),
      });
      return codeOf(outputs.tell(report), stop, { places, access });
    });
  } finally {
    stop.done();
    recorder?.close();
  }
}

/** Where a run was, and what it did there. */
interface Done extends Pick<Settings, 'access'> {
  readonly places: readonly (readonly [Place, Watch])[];
}

type How = Pick<VerifyOptions, 'signal' | 'against' | 'onObservation'> & { readonly calls: Watch['calls'] };

async function check(
  target: Target,
  { contracts, tells }: Choice,
  settings: Settings,
  { calls, ...how }: How,
): Promise<Report> {
  const { seed = seedNow(), path, minutes, concurrency } = settings;
  const { against } = how;
  const asked = { ...askedOf(settings), contracts, seed, ...(against !== undefined && { against }) };
  const total = contracts.length + (against === undefined ? 0 : new Set(contracts.map(({ scene }) => scene)).size);
  // First of all, so that a run that dies can be had again.
  say(`checking ${total} contracts against ${target.name}, seed ${seed}`);
  // Where calls are cheap, to count them beforehand takes as long as to make them.
  const isCheap = [target, against].every((one) => one === undefined || one.capabilities.writes === 'cheap');
  const wanted = isCheap ? undefined : estimate(target, asked).calls;
  const progress = progressOf({ total, calls, wanted });
  try {
    const report = await verify(target, {
      ...asked,
      ...how,
      ...(path !== undefined && { path }),
      ...(minutes !== undefined && { minutes }),
      ...(concurrency !== undefined && { concurrency }),
      onOutcome: progress.outcome,
    });
    return { ...report, outcomes: report.outcomes.filter(({ id }) => tells(id)) };
  } finally {
    progress.end();
  }
}

/** The code of what was found, and where it was interrupted that of the signal. */
function codeOf(report: Report, stop: Interruption, { places, access }: Done): number {
  const { leftovers } = report;
  const commands = places
    .filter(([, { left }]) => left().some((name) => leftovers.includes(name)))
    .map(([place, { runPrefix }]) => sweepCommand(place, access, runPrefix()));
  if (leftovers.length > 0)
    say(`could not be taken away: ${leftovers.join(', ')}. This tries again: ${commands.join(' && ')}`);
  const code = exitCodeOf(report);
  return code === 130 ? stop.code() : code;
}

/** What is said where the run is ended before it has cleaned up. */
function goodbye({ places, access }: Done): string {
  const left = places.flatMap(([place, { left: names, runPrefix }]) =>
    names().length === 0
      ? []
      : [`left behind: ${names().join(', ')}. This takes them away: ${sweepCommand(place, access, runPrefix())}`],
  );
  return left.length === 0 ? 'stopped; nothing is left behind.' : `stopped; ${left.join('\n')}`;
}
