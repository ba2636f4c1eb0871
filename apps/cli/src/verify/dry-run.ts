import { estimate, type Target } from '@org/layers-contracts';
import { print } from '../say.ts';
import type { Choice } from './choice.ts';
import { durationOf } from './duration.ts';
import { type Limits, limitsOf } from './limits.ts';
import { typedPlace } from './place.ts';
import { seedNow } from './seed.ts';
import type { Settings } from './settings.ts';

/** What is assumed where nothing holds calls back, in calls a second. */
const USUAL_RATE = { http: 300, inProcess: 1500 };

/** Says what a run would do and cost; nobody is called. */
export function printEstimate(target: Target, { contracts }: Choice, settings: Settings): 0 {
  const { runs, seed = seedNow(), place, json, minutes: most } = settings;
  const found = estimate(target, { contracts, seed, ...(runs !== undefined && { runs }) });
  const limits = limitsOf(target, settings);
  const rate = limits.rate === 0 ? USUAL_RATE[target.inProcess ? 'inProcess' : 'http'] : limits.rate;
  const seconds = found.calls / rate;
  const cost = { ...found, seconds: Math.ceil(seconds), seed };
  if (json) print(JSON.stringify({ target: target.name, ...cost, limits: finite(limits) }, null, 2));
  else print(textOf(target, cost, limits, { where: typedPlace(place!), most }));
  return 0;
}

type Cost = ReturnType<typeof estimate> & { readonly seconds: number; readonly seed: number };

function textOf(
  { regions, prefix, capabilities: { writes, reset } }: Target,
  { calls, publishes, bytes, contracts, skipped, seconds, seed }: Cost,
  limits: Limits,
  { where, most }: { readonly where: string; readonly most: number | undefined },
): string {
  const place = reset ? where : `${where} (${regions.join(', ')})`;
  const wrote =
    writes === 'none'
      ? 'nothing is written'
      : `${publishes} layer versions of ${bytes.toLocaleString('en')} bytes in all are published${
          reset ? ' and forgotten' : `, under names that begin with ${prefix}, and deleted again`
        }`;
  const limit = limits.calls < calls ? `; the budget is ${limits.calls}, and what is beyond it stays inconclusive` : '';
  const isLate = most !== undefined && seconds > most * 60;
  return [
    `${place}: ${contracts} contracts would be checked, with seed ${seed}; ${skipped} would be skipped for what the target lacks.`,
    `calls    about ${calls}${limit}`,
    `writes   ${wrote}`,
    `time     about ${durationOf(seconds)}${limits.rate === 0 ? '' : ` at ${limits.rate} calls a second`}${
      isLate ? `; it ends after ${most} min` : ''
    }`,
    'Nobody was called.',
  ].join('\n');
}

/** JSON has no infinity: a limit that there is not is `null`. */
const finite = (limits: Limits): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, Number.isFinite(value) ? value : null]));
