import { createHash } from 'node:crypto';
import { archiveOf } from '../archives.ts';
import { date, link, uuid } from './holes.ts';
import { type Quote, quote } from './quote.ts';

/** Where something was seen. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The ARN of a layer or, with a number, of one of its versions. */
export const arnOf = ({ account, region }: Place, name: string, version?: number): string =>
  `arn:aws:lambda:${region}:${account}:layer:${name}${version === undefined ? '' : `:${version}`}`;

/** What stands before the query of a link to an archive. */
export const objectOf = ({ account, region }: Place, name: string): Quote =>
  quote`https://awslambda-${region}-layers.s3.${region}.amazonaws.com/snapshots/${account}/${name}-${uuid}`;

/** The archive that stands for those which recorders kept for themselves. */
export const ARCHIVE: Uint8Array = archiveOf('a');

/** The same, as a request has it. */
export const ZIP: { readonly ZipFile: string } = { ZipFile: base64Of(ARCHIVE) };

export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** `Content` of a version with an archive. */
export const contentOf = (archive: Uint8Array): object => ({
  CodeSha256: createHash('sha256').update(archive).digest('base64'),
  CodeSize: archive.length,
  Location: link,
});

/** A version as Publish and Get show it: what was declared, and what the service adds. */
export const versionOf = (place: Place, name: string, version: number, declared: object): object => ({
  Content: contentOf(ARCHIVE),
  CreatedDate: date,
  Description: '',
  LayerArn: arnOf(place, name),
  LayerVersionArn: arnOf(place, name, version),
  Version: version,
  ...declared,
});

/** A version as the lists show it. */
export const itemOf = (place: Place, name: string, version: number, declared: object): object => ({
  CreatedDate: date,
  LayerVersionArn: arnOf(place, name, version),
  Version: version,
  ...declared,
});

/** A statement as AWS writes it, its members in this order. */
export const statementOf = (sid: string, arn: string, principal: string = '"*"', condition: string = ''): string =>
  `{"Sid":"${sid}","Effect":"Allow","Principal":${principal},"Action":"lambda:GetLayerVersion","Resource":"${arn}"${condition}}`;

/** A policy as AWS writes it. */
export const policyOf = (...statements: readonly string[]): string =>
  `{"Version":"2012-10-17","Id":"default","Statement":[${statements.join(',')}]}`;
