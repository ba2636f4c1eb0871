import { parseReference } from '@org/layers-client';

/** Where a layer is: what the API is told of it, and in which region. */
export interface Address {
  readonly region: string;
  /** Its name where it is one's own, else its ARN. */
  readonly LayerName: string;
}

/**
 * Reads the part of a page's path that says which layer is shown: an ARN, or the name of a layer of one's own.
 *
 * @param region - where a name is looked for.
 * @returns `undefined` for a text that names no layer.
 */
export function addressOf(text: string, region: string): Address | undefined {
  const reference = parseReference(text);
  return reference && { region: reference.arn?.region ?? region, LayerName: reference.LayerName };
}

/** The name of a layer, whether it is given by name or by ARN. */
export const nameOf = ({ LayerName }: Address): string => parseReference(LayerName)?.arn?.name ?? LayerName;
