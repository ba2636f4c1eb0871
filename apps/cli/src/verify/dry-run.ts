import { estimate, seedNow, type Target, type Use } from '@org/layers-contracts';
import { print } from '../say.ts';
import { askedOf } from './asked.ts';
import type { Choice } from './choice.ts';
import { durationOf } from './duration.ts';
import { type Place, typedPlace } from './place.ts';
import type { Settings } from './settings.ts';
import { targetAt } from './targets.ts';

/** What is assumed where nothing holds calls back, in calls a second. */
const USUAL_RATE = { http: 300, inProcess: 1500 };

/** Says what a run would do and cost; nobody is called. */
export function printEstimate(target: Target, { contracts }: Choice, settings: Settings): 0 {
  const { seed = seedNow(), place, json, against, access, minutes } = settings;
  const other = against === undefined ? undefined : targetAt(against, access);
  const { against: there, ...found } = estimate(target, {
    ...askedOf(settings),
    contracts,
    seed,
    ...(other !== undefined && { against: other }),
  });
  const pair = other === undefined || there === undefined ? undefined : ({ target: other, there } as const);
  if (json) {
    const second = pair && { against: { target: pair.target.name, ...shown(pair.there, pair.target) } };
    print(JSON.stringify({ target: target.name, ...shown(found, target), seed, ...second }, null, 2));
    return 0;
  }
  const lines = [
    `${whereOf(place!, target)}: ${found.contracts} contracts would be checked, with seed ${seed}; ${found.skipped} would be skipped for what the target lacks.`,
    ...linesOf(found, target, minutes),
    ...(pair === undefined
      ? []
      : [
          `${whereOf(against!, pair.target)}: ${pair.there.scenes} scenes would be played there, too, and compared.`,
          ...linesOf(pair.there, pair.target, minutes),
        ]),
    'Nobody was called.',
  ];
  print(lines.join('\n'));
  return 0;
}

const whereOf = (place: Place, { regions, capabilities: { reset } }: Target): string =>
  reset ? typedPlace(place) : `${typedPlace(place)} (${regions.join(', ')})`;

function secondsOf({ calls, limits: { rate } }: Use, { inProcess }: Target): number {
  return calls / (rate === 0 ? USUAL_RATE[inProcess ? 'inProcess' : 'http'] : rate);
}

function linesOf(use: Use, target: Target, most: number | undefined): readonly string[] {
  const { calls, publishes, bytes, limits } = use;
  const { prefix, capabilities } = target;
  const seconds = secondsOf(use, target);
  const end = capabilities.reset ? ' and forgotten' : `, under names that begin with ${prefix}, and deleted again`;
  const wrote =
    capabilities.writes === 'none'
      ? 'nothing is written'
      : `${publishes} layer versions of ${bytes.toLocaleString('en')} bytes in all are published${end}`;
  const limit = limits.calls < calls ? `; the budget is ${limits.calls}, and what is beyond it stays inconclusive` : '';
  const rate = limits.rate === 0 ? '' : ` at ${limits.rate} calls a second`;
  const isLate = most !== undefined && seconds > most * 60;
  return [
    `calls    about ${calls}${limit}`,
    `writes   ${wrote}`,
    `time     about ${durationOf(seconds)}${rate}${isLate ? `; it ends after ${most} min` : ''}`,
  ];
}

/** JSON has no infinity: a limit that there is not is `null`. */
const shown = <Some extends Use>(use: Some, target: Target) => ({
  ...use,
  seconds: Math.ceil(secondsOf(use, target)),
  limits: Object.fromEntries(
    Object.entries(use.limits).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  ),
});
