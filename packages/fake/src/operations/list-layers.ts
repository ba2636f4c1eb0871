import { arnOf } from '../locate.ts';
import { takePage } from '../page.ts';
import { listItem } from '../present.ts';
import type { Operation } from './operation.ts';

/**
 * The caller's layers by ascending name (reported, Floci 2026-08-31), each with its newest version that matches.
 * A layer without a matching version is left out; so is one whose versions are all deleted.
 */
export const listLayers: Operation<'ListLayers'> = async ({ caller, store, rules }, request) => {
  const { rows, NextMarker } = await takePage(
    { operation: 'ListLayers', of: caller },
    request,
    ({ layer }) => layer.name,
    (window) => store.listLayers(caller, { filter: request, ...window }),
  );
  const Layers = rows.map((version) => ({
    LayerName: version.layer.name,
    LayerArn: arnOf(version.layer),
    LatestMatchingVersion: listItem(version, rules),
  }));
  return { Layers, NextMarker };
};
