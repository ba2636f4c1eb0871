import { parseReference } from '@org/layers-client';

/** A version that is compared. */
export interface Side {
  readonly region: string;
  readonly LayerName: string;
  readonly version: number;
}

/** The version that an ARN names. */
export function readSide(text: string): Side | undefined {
  const { arn, LayerName = '', VersionNumber: version } = parseReference(text) ?? {};
  return arn === undefined || version === undefined ? undefined : { region: arn.region, LayerName, version };
}
