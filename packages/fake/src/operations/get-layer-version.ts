import { checkNumber, locate } from '../locate.ts';
import { readVersion } from '../read-version.ts';
import type { Operation } from './operation.ts';

/** One version, by the name or ARN of its layer and its number. */
export const getLayerVersion: Operation<'GetLayerVersion'> = async (context, { LayerName, VersionNumber }) => {
  checkNumber(VersionNumber);
  return await readVersion(context, locate(LayerName, context.caller), VersionNumber);
};
