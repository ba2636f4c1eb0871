import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  AddLayerVersionPermissionCommand,
  GetLayerVersionPolicyCommand,
  type LambdaClient,
  PublishLayerVersionCommand,
  type PublishLayerVersionCommandInput,
} from '@aws-sdk/client-lambda';
import {
  checkLayout,
  explain,
  type Grant,
  grantsIn,
  inRegion,
  leftOutOfGrants,
  publishOnce,
  readArchive,
} from '@org/layers-client';
import { checked } from '../checked.ts';
import { inRegions } from '../aws/in-regions.ts';
import { readReference } from '../aws/reference.ts';
import { regionsFor } from '../aws/regions-for.ts';
import { CODES, type Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { byRegion } from './by-region.ts';
import { regionTable } from './region-table.ts';
import { runtimesCell, sizeCell } from './cells.ts';
import { sentencesOnDoubles } from './doubles.ts';
import { newestOf } from './newest.ts';

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
  const reference = readReference(name);
  const { LayerName, VersionNumber } = reference;
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
  const { regions } = await regionsFor(session, reference);
  const unshared: string[] = [];
  const found = await inRegions(regions, async (region) => {
    const client = session.clientIn(region);
    const here = { ...input, LayerName: inRegion(reference, region).LayerName };
    const before = flags.samePolicy === true ? await grantsBefore(client, here.LayerName) : [];
    const once = session.onceIn(region);
    const published = await publishOnce(() => once.send(new PublishLayerVersionCommand(here)), name);
    const version = { LayerName: here.LayerName, VersionNumber: published.Version! };
    // What is published is there, whatever becomes of its grants.
    for (const grant of before)
      await client
        .send(new AddLayerVersionPermissionCommand({ ...version, Action: 'lambda:GetLayerVersion', ...grant }))
        .catch((cause: unknown) => {
          unshared.push(region);
          const { sentence } = explain(cause);
          say(`${region}: version ${published.Version} has not the statement ${grant.StatementId}: ${sentence}`);
        });
    return [published];
  });
  // Where something is to be written, no region is left out without a word.
  const code = byRegion(
    session,
    { regions, isAll: false },
    found,
    regionTable(
      'Published',
      [
        { title: 'VERSION', align: 'right' },
        { title: 'SIZE', align: 'right' },
        { title: 'RUNTIMES' },
        { title: 'ARN' },
      ],
      (row) => [
        String(row.Version ?? ''),
        sizeCell(row.Content?.CodeSize),
        runtimesCell(row.CompatibleRuntimes),
        row.LayerVersionArn ?? '',
      ],
    ),
  );
  return code === 0 && unshared.length > 0 ? CODES.inPart : code;
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
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`--zip must be a file, and ${path} is a folder.`);
  const bytes = await readFile(path);
  if (bytes.length >= LARGEST_UPLOAD)
    throw new UsageError(
      `${path} has ${bytes.length} bytes, and an upload must be smaller than ${LARGEST_UPLOAD}: put it into S3, and give --s3.`,
    );
  const files = await readArchive(new Blob([bytes])).catch((cause: Error) => {
    throw new UsageError(`${path}: ${cause.message}.`, { cause });
  });
  const findings = checkLayout(files, runtimes);
  for (const sentence of [...sentencesOnDoubles(files), ...findings.map((finding) => finding.sentence)])
    say(`${path}: ${sentence}`);
  return bytes;
}

/** What the newest version has, by the ids of its statements. */
async function grantsBefore(client: LambdaClient, LayerName: string): Promise<readonly Grant[]> {
  const newest = await newestOf(client, { LayerName });
  if (newest === undefined) {
    say('there is no version before it whose policy it could have.');
    return [];
  }
  try {
    const { VersionNumber } = newest;
    const { Policy = '{}' } = await client.send(new GetLayerVersionPolicyCommand({ LayerName, VersionNumber }));
    for (const id of leftOutOfGrants(Policy))
      say(`the statement ${id} of version ${VersionNumber} is not carried over: no grant can say what it says.`);
    return grantsIn(Policy);
  } catch (cause) {
    if (explain(cause).kind === 'absent') return [];
    throw cause;
  }
}
