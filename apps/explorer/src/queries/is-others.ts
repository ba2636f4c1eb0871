import { explain, parseReference } from '@org/layers-client';
import type { Address } from './address.ts';

/** Whom AWS refuses, in its own words (recorded as client text, 2025-07-02). */
const CALLER = /^User: arn:[\w-]+:\w+::(\d{12}):/;

/**
 * Whether a call was refused because the layer is somebody else's. One's own is refused, too, where a permission is
 * missing: the refusal says who called.
 */
export function isOthers(error: unknown, { LayerName }: Address): boolean {
  // What is called by its name alone is looked for among one's own.
  const owner = parseReference(LayerName)?.arn?.account;
  if (!(error instanceof Error) || owner === undefined || explain(error).kind !== 'denied') return false;
  return CALLER.exec(error.message)?.[1] !== owner;
}
