import { parseReference } from '@org/layers-client';

/** A version that is compared. */
export interface Side {
  readonly region: string;
  readonly LayerName: string;
  readonly version: number;
}

/**
 * The version that an ARN names, or a name and a number: `fonts:3`.
 *
 * @param region - where a name is looked for.
 */
export function readSide(text: string, region: string): Side | undefined {
  const { arn, LayerName = '', VersionNumber: version } = parseReference(text) ?? {};
  return version === undefined ? undefined : { region: arn?.region ?? region, LayerName, version };
}
