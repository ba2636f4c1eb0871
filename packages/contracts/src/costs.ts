import type { Case } from './driver/driver.ts';
import { zipOf } from './driver/zips.ts';
import type { Population } from './population.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

/** What a case costs. */
export interface Cost {
  readonly calls: number;
  readonly publishes: number;
  readonly bytes: number;
}

/**
 * What a case of a scene costs, where it goes as it should.
 *
 * @param sharesOne - whether its population is there already, and goes after it.
 * @param resets - whether nothing has to be taken away: the target forgets it.
 */
export function costOf(
  scene: Scene,
  { query, population }: Case,
  { sharesOne, resets }: { readonly sharesOne: boolean; readonly resets: boolean },
): Cost {
  const steps = scene.steps(query, population);
  const done = steps.map((step) => costOfStep(step, population));
  const flat = steps.flatMap((step): readonly Step[] => ('together' in step ? step.together : [step]));
  const written = flat.filter(isPublish);
  const layers = new Set(written.map((step) => JSON.stringify('call' in step ? step.with['LayerName'] : step)));
  const arranged = sharesOne ? { calls: 0, publishes: 0, bytes: 0 } : costOfPopulation(population, resets);
  return {
    calls: arranged.calls + done.reduce((sum, calls) => sum + calls, 0) + (resets ? 0 : written.length + layers.size),
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
export function costOfPopulation({ layers }: Population, resets: boolean): Cost {
  const versions = layers.flatMap((layer) => layer.versions);
  const gone = versions.filter(({ deleted }) => deleted === true);
  return {
    calls: versions.length + (resets ? gone.length : versions.length + layers.length),
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
