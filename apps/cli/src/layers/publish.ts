import { readFile } from 'node:fs/promises';
import {
  AddLayerVersionPermissionCommand,
  type LambdaClient,
  PublishLayerVersionCommand,
  type PublishLayerVersionCommandInput,
} from '@aws-sdk/client-lambda';
import { checkLayout, type PolicySummary, readArchive } from '@org/layers-client';
import { checked } from '../checked.ts';
import { inRegions } from '../aws/in-regions.ts';
import { readReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { plain } from '../output/json.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { byRegion } from './by-region.ts';
import { runtimesCell, sizeCell } from './cells.ts';
import { grantsOf } from './grants-of.ts';
import { newestOf } from './newest.ts';
import { policyOf } from './policy-of.ts';

/** What `layers publish` takes. */
export interface PublishFlags {
  readonly zip?: string;
  readonly s3?: string;
  readonly description?: string;
  readonly license?: string;
  readonly runtime?: string;
  readonly arch?: string;
  /** Whether who could use the version before may use this one. */
  readonly samePolicy?: true;
}

/** Publishes a version in each region, and shares it as the one before it was, where that is wanted. */
export async function publish(session: Session, name: string, flags: PublishFlags): Promise<number> {
  const { LayerName, VersionNumber } = readReference(name);
  if (VersionNumber !== undefined) throw new UsageError(`The service gives the number: leave out :${VersionNumber}.`);
  const runtimes = listOf(flags.runtime);
  const input: PublishLayerVersionCommandInput = {
    LayerName,
    Content: await contentOf(flags, runtimes),
    ...(flags.description !== undefined && { Description: flags.description }),
    ...(flags.license !== undefined && { LicenseInfo: flags.license }),
    ...(runtimes.length > 0 && { CompatibleRuntimes: runtimes as never }),
    ...(flags.arch !== undefined && { CompatibleArchitectures: listOf(flags.arch) as never }),
  };
  const list = await session.regions();
  const found = await inRegions(list.regions, async (region) => {
    const client = session.clientIn(region);
    const before = flags.samePolicy === true ? await policyBefore(client, LayerName) : undefined;
    const published = await client.send(new PublishLayerVersionCommand(input));
    if (before !== undefined) await grantAgain(client, before, { LayerName, VersionNumber: published.Version! });
    return [published];
  });
  return byRegion(session, list, found, (rows, isOne) => ({
    data: { Published: rows.map(({ region, row }) => plain({ Region: region, ...row })) },
    table: {
      columns: [
        ...(isOne ? [] : [{ title: 'REGION' }]),
        { title: 'VERSION', align: 'right' },
        { title: 'SIZE', align: 'right' },
        { title: 'RUNTIMES' },
        { title: 'ARN' },
      ],
      rows: rows.map(({ region, row }) => [
        ...(isOne ? [] : [region]),
        String(row.Version ?? ''),
        sizeCell(row.Content?.CodeSize),
        runtimesCell(row.CompatibleRuntimes),
        row.LayerVersionArn ?? '',
      ]),
    },
  }));
}

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

async function contentOf(
  { zip, s3 }: PublishFlags,
  runtimes: readonly string[],
): Promise<NonNullable<PublishLayerVersionCommandInput['Content']>> {
  if ((zip === undefined) === (s3 === undefined))
    throw new UsageError('Either --zip FILE or --s3 s3://BUCKET/KEY says what is published, and one of them alone.');
  if (zip !== undefined) return { ZipFile: await checkedArchive(zip, runtimes) };
  const form = /^s3:\/\/([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/;
  const [, S3Bucket, S3Key, S3ObjectVersion] =
    form.exec(
      checked('--s3', s3 ?? '', (text) => form.test(text), 's3://BUCKET/KEY, perhaps with ?versionId=ID behind it'),
    ) ?? [];
  return { S3Bucket, S3Key, ...(S3ObjectVersion !== undefined && { S3ObjectVersion }) };
}

/** Bytes that an upload must stay below (Lambda quotas); larger archives are published from S3. */
const LARGEST_UPLOAD = 52_428_800;

/** Reads the archive before anybody is called: what the service would refuse is said at once. */
async function checkedArchive(path: string, runtimes: readonly string[]): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (bytes.length >= LARGEST_UPLOAD)
    throw new UsageError(
      `${path} has ${bytes.length} bytes, and an upload must be smaller than ${LARGEST_UPLOAD}: put it into S3, and give --s3.`,
    );
  const files = await readArchive(new Blob([bytes])).catch((cause: Error) => {
    throw new UsageError(`${path}: ${cause.message}.`, { cause });
  });
  for (const { sentence } of checkLayout(
    files.map((file) => file.path),
    runtimes,
  ))
    say(`${path}: ${sentence}`);
  return bytes;
}

async function policyBefore(client: LambdaClient, LayerName: string): Promise<PolicySummary | undefined> {
  const newest = await newestOf(client, { LayerName });
  return newest === undefined ? undefined : await policyOf(client, { LayerName, VersionNumber: newest.VersionNumber });
}

async function grantAgain(
  client: LambdaClient,
  policy: PolicySummary,
  version: { readonly LayerName: string; readonly VersionNumber: number },
): Promise<void> {
  for (const grant of grantsOf(policy))
    await client.send(new AddLayerVersionPermissionCommand({ ...version, Action: 'lambda:GetLayerVersion', ...grant }));
}
