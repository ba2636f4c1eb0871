import type { Observation } from '../observation.ts';
import { exchangesOf } from './foreign-names.ts';

/** Members that name layers: without a prefix these are others'. */
const OF_LAYERS: ReadonlySet<string> = new Set(['LayerName', 'Arn', 'Marker', 'name', '$name', '$arn']);

/** What the run itself says: what it asks, and what it published. */
export function* saidByRun({ population, world, seen, against }: Observation): Iterable<string> {
  for (const side of [{ population, world, seen }, ...(against === undefined ? [] : [against])]) {
    // Without a prefix nothing was published, and what is there was found.
    if (side.world.prefix !== '') yield* textsIn(side.population);
    for (const { input, request } of side.seen.flatMap(exchangesOf)) {
      yield* textsIn(input);
      yield* textsIn(parsed(request.body));
    }
  }
}

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [member, item] of Object.entries(value)) if (!OF_LAYERS.has(member)) yield* textsIn(item);
}

/** What JSON says, or nothing. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
