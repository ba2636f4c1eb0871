import fc from 'fast-check';
import { isShared } from './cases.ts';
import { catalogueOf } from './catalogue.ts';
import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import type { Population } from './population.ts';
import { casesOf, type Scene } from './scene.ts';
import type { Step } from './step.ts';
import { zipOf } from './driver/zips.ts';
import type { Target } from './target.ts';
import { byScene } from './scenes.ts';

/**
 * What a run would use if no law broke.
 *
 * @public
 */
export interface Estimate {
  /** Calls, those that clean up among them. */
  readonly calls: number;
  /** Layer versions that are published, and deleted again. */
  readonly publishes: number;
  /** Bytes of the archives that are sent for them. */
  readonly bytes: number;
  /** Contracts that can be asked. */
  readonly contracts: number;
  /** Contracts that the target lacks something for. */
  readonly skipped: number;
}

/** What stands before the first case: each caller in each region, and which account each is of. */
const preflightOf = ({ callers, regions }: Target): number =>
  (callers.other === undefined ? 1 : 2) * (regions.length + 1);

/**
 * Counts what a run would do, without a call. Its cases are those of the same seed; pages of lists are counted as if
 * the account held nothing else: every 50 layers of others are one more page.
 *
 * @public
 */
export function estimate(
  target: Target,
  options: { readonly contracts?: readonly Contract[]; readonly seed: number; readonly runs?: number },
): Estimate {
  const { contracts = CONTRACTS, seed, runs } = options;
  const { scenes, skipped } = byScene(contracts, target);
  const { writes } = target.capabilities;
  const catalogue = catalogueOf(seed);
  const sharesCatalogue = scenes.some(([scene]) => isShared(scene, writes));
  const costs = scenes.flatMap(([scene]) => {
    const numRuns = casesOf(scene, writes, runs);
    const sharesOne = isShared(scene, writes);
    return fc
      .sample(fc.record({ population: scene.population, query: scene.query }), { seed, numRuns })
      .map(({ population, query }) => costOf(scene, query, sharesOne ? catalogue : population, sharesOne));
  });
  const arranged = sharesCatalogue && writes !== 'none' ? [costOfPopulation(catalogue)] : [];
  // Ten layers are looked at, in a page each, and one list of them.
  const found = sharesCatalogue && writes === 'none' ? 11 : 0;
  const all = [...costs, ...arranged];
  return {
    calls: preflightOf(target) + found + all.reduce((sum, { calls }) => sum + calls, 0),
    publishes: all.reduce((sum, { publishes }) => sum + publishes, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    contracts: contracts.length - skipped.length,
    skipped: skipped.length,
  };
}

interface Cost {
  readonly calls: number;
  readonly publishes: number;
  readonly bytes: number;
}

function costOf(scene: Scene, query: unknown, population: Population, sharesOne: boolean): Cost {
  const steps = scene.steps(query, population);
  const done = steps.map((step) => costOfStep(step, population));
  const flat = steps.flatMap((step): readonly Step[] => ('together' in step ? step.together : [step]));
  const written = flat.filter(isPublish);
  const layers = new Set(written.map((step) => JSON.stringify('call' in step ? step.with['LayerName'] : step)));
  const arranged = sharesOne ? { calls: 0, publishes: 0, bytes: 0 } : costOfPopulation(population);
  return {
    calls: arranged.calls + done.reduce((sum, calls) => sum + calls, 0) + written.length + layers.size,
    publishes: arranged.publishes + written.length,
    bytes: arranged.bytes + written.reduce((sum, step) => sum + bytesOf(step), 0),
  };
}

/** The bytes of a small archive. */
const SMALL = zipOf(0).length;

/** The bytes of the archive that a step publishes: those of a small one, unless the step asks for a size. */
function bytesOf(step: Step): number {
  const [, size] = /"like":\{"bytes":(\d+)\}/.exec(JSON.stringify(step)) ?? [];
  return size === undefined ? SMALL : Number(size);
}

const isPublish = (step: Step): boolean =>
  ('call' in step && step.call === 'PublishLayerVersion') ||
  ('raw' in step && step.raw === 'POST' && step.path.at(-1) === 'versions');

/** Publishes, deletes of those that are deleted at once, and what takes the rest away: a list and a delete each. */
function costOfPopulation({ layers }: Population): Cost {
  const versions = layers.flatMap((layer) => layer.versions);
  return {
    calls: versions.length * 2 + layers.length,
    publishes: versions.length,
    bytes: versions.length * SMALL,
  };
}

function costOfStep(step: Step, { layers }: Population): number {
  if ('wait' in step) return 0;
  if ('together' in step) return step.together.length;
  if (!('walk' in step)) return 1;
  const rows =
    step.walk === 'ListLayers' ? layers.length : Math.max(0, ...layers.map(({ versions }) => versions.length));
  let left = rows;
  let pages = 0;
  do {
    left -= step.sizes[pages] ?? 50;
    pages += 1;
  } while (left > 0);
  return pages;
}
