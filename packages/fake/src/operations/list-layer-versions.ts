import { denied, owns } from '../access.ts';
import { locate } from '../locate.ts';
import { takePage } from '../page.ts';
import type { Operation } from './operation.ts';

/**
 * The versions of a layer that match, newest first (recorded 2026-01-12). A layer that never existed has none.
 * Another account's layer is refused, even where it is public (recorded as client text, 2025).
 */
export const listLayerVersions: Operation<'ListLayerVersions'> = async (context, request) => {
  const { caller, store, present } = context;
  const { layer, arn, here } = locate(request.LayerName, caller);
  if (!owns(caller, layer)) throw denied(context, 'ListLayerVersions', arn);
  const page = await takePage(
    { operation: 'ListLayerVersions', of: layer },
    request,
    ({ Version }) => Version,
    async (window) => (here ? await store.listVersions(layer, { filter: request, ...window }) : []),
  );
  return present.versions(page);
};
