import type { Observation } from '../observation.ts';
import type { Caller, Step } from '../step.ts';
import type { Value } from '../value.ts';
import { regionCode } from './value-parts.ts';
import { wordOf, code, text } from './word.ts';

/** A publish of a script: to which layer of its own, by whom and where. */
export interface Publish extends Caller {
  readonly name: string;
}

/** The publishes of steps, those that may be refused among them. */
export const publishesIn = (steps: readonly Step[]): readonly Publish[] =>
  steps.flatMap((step): readonly Publish[] => {
    if ('together' in step) return publishesIn(step.together);
    if ('call' in step && step.call === 'PublishLayerVersion') return publishTo(step.with['LayerName'], step);
    if ('raw' in step && step.raw === 'POST' && step.path.at(-1) === 'versions')
      return publishTo(step.path.at(-2), step);
    return [];
  });

function publishTo(layer: Value | undefined, { as, in: region }: Caller): readonly Publish[] {
  if (typeof layer !== 'object' || layer === null) return [];
  const name = '$name' in layer ? layer.$name : '$arn' in layer ? layer.$arn : undefined;
  if (typeof name !== 'string') return [];
  return [{ name, ...(as !== undefined && { as }), ...(region !== undefined && { in: region }) }];
}

/**
 * The lines that delete what was published. The names are new, so that their versions count from 1: nothing is asked
 * of lists, which may be what is broken.
 */
export function removalLines(publishes: readonly Publish[], { world }: Observation): readonly string[] {
  const counts = new Map<string, { readonly layer: Publish; readonly versions: number }>();
  for (const layer of publishes) {
    const key = JSON.stringify(layer);
    counts.set(key, { layer, versions: (counts.get(key)?.versions ?? 0) + 1 });
  }
  if (world.prefix === '') return [];
  return [...counts.values()].map(({ layer: { name, as, in: region = 0 }, versions }) => {
    const who = as === 'other' ? 'other ' : '';
    const where = region === 0 ? '' : ` --region="${regionCode(region)}"`;
    return (
      `for v in ${Array.from({ length: versions }, (_, at) => at + 1).join(' ')}; do ` +
      `${who}aws lambda delete-layer-version --layer-name=${wordOf([code('${P}'), text(name)])} --version-number=$v${where}; done`
    );
  });
}
