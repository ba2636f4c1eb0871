import { takePage } from '../page.ts';
import type { Operation } from './operation.ts';

/**
 * The caller's layers by ascending name (reported, Floci 2026-08-31), each with its newest version that matches.
 * A layer without a matching version is left out; so is one whose versions are all deleted.
 */
export const listLayers: Operation<'ListLayers'> = async ({ caller, store, present }, request) => {
  const page = await takePage(
    { operation: 'ListLayers', of: caller },
    request,
    ({ layer }) => layer.name,
    (window) => store.listLayers(caller, { filter: request, ...window }),
  );
  return present.layers(page);
};
