import type { LayerVersionContentInput } from '@org/layers-model';
import { denied, owns } from '../access.ts';
import { checkArchive } from '../archive.ts';
import { awsDate } from '../aws-date.ts';
import { Fault } from '../fault.ts';
import { arnOf, locate } from '../locate.ts';
import { NotBuilt } from '../not-built.ts';
import { output } from '../present.ts';
import { codeSha256 } from '../sha256.ts';
import type { Operation } from './operation.ts';

/** A new version, always: also for the same archive again (recorded 2026-01-12). */
export const publishLayerVersion: Operation<'PublishLayerVersion'> = async (context, request) => {
  const { layer, here } = locate(request.LayerName, context.caller);
  if (!owns(context.caller, layer)) throw denied(context.caller, 'PublishLayerVersion', arnOf(layer));
  if (!here) throw new NotBuilt('Publishing to a layer of another region or partition');
  const { Description, CompatibleRuntimes, CompatibleArchitectures, LicenseInfo } = request;
  const archive = await archiveOf(request.Content);
  const draft = {
    ...(Description && { Description }),
    ...(CompatibleRuntimes && { CompatibleRuntimes }),
    ...(CompatibleArchitectures && { CompatibleArchitectures }),
    ...(LicenseInfo && { LicenseInfo }),
    CreatedDate: awsDate(context.now()),
    CodeSha256: codeSha256(archive),
    CodeSize: archive.length,
    statements: [],
  };
  return output(await context.store.publish(layer, draft, archive), context);
};

/** The bytes to publish. What AWS answers where none are given is unknown (docs/discoveries.md). */
async function archiveOf({ ZipFile, S3Bucket, S3Key }: LayerVersionContentInput): Promise<Uint8Array> {
  if (S3Bucket !== undefined || S3Key !== undefined) throw new NotBuilt('Publishing from S3');
  if (ZipFile === undefined) throw new Fault('InvalidParameterValueException', 'Uploaded file must be a non-empty zip');
  await checkArchive(ZipFile);
  return ZipFile;
}
