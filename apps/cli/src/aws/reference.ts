import { type LayerReference, parseReference } from '@org/layers-client';
import { UsageError } from '../usage-error.ts';

/**
 * A layer, or a version of it, as it was typed.
 *
 * @throws UsageError for a text that names none.
 */
export function readReference(text: string): LayerReference {
  const found = parseReference(text);
  if (found === undefined) throw new UsageError(`A layer is fonts, fonts:3 or its ARN, got '${text}'.`);
  return found;
}

/**
 * A version of a layer, as it was typed.
 *
 * @throws UsageError for a layer without its version.
 */
export function readVersionReference(
  text: string,
): Required<Pick<LayerReference, 'LayerName' | 'VersionNumber'>> & LayerReference {
  const found = readReference(text);
  const { VersionNumber } = found;
  if (VersionNumber === undefined)
    throw new UsageError(`A version is fonts:3 or its ARN, got '${text}': add :N, a number of layers versions.`);
  return { ...found, VersionNumber };
}
