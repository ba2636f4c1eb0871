import { locate } from '../locate.ts';
import { readVersion } from '../read-version.ts';
import { checkVersionNumber } from '../version-number.ts';
import type { Operation } from './operation.ts';

/** One version, by the name or ARN of its layer and its number. */
export const getLayerVersion: Operation<'GetLayerVersion'> = async (context, { LayerName, VersionNumber }) => {
  checkVersionNumber(VersionNumber);
  const located = locate(LayerName, context.caller);
  return await readVersion(context, located, VersionNumber, `${located.arn}:${context.digitsOf(VersionNumber)}`);
};
