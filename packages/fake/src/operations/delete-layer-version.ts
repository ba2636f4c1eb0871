import { denied, owns } from '../access.ts';
import { locate } from '../locate.ts';
import { checkVersionNumber } from '../version-number.ts';
import { encoded, jsonOf } from '../json.ts';
import type { Operation } from './operation.ts';

/** One version less. What is not there is no error: an unknown layer, an unknown version, a second time (recorded 2026-01-12). */
export const deleteLayerVersion: Operation<'DeleteLayerVersion'> = async (context, { LayerName, VersionNumber }) => {
  const { caller, store } = context;
  checkVersionNumber(VersionNumber);
  const { layer, arn, here } = locate(LayerName, caller);
  if (!owns(caller, layer)) throw denied(context, 'DeleteLayerVersion', `${arn}:${context.digitsOf(VersionNumber)}`);
  if (here) await store.remove(layer, VersionNumber);
  return encoded(jsonOf({}));
};
