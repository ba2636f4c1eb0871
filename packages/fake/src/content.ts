import type { LayerVersionContentInput, ResolvedS3Object } from '@org/layers-model';
import { archiveChecks } from './archive-checks.ts';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { S3Error } from './object-source.ts';
import { printed } from './shape.ts';

/** What is published. */
export interface PublishedContent {
  readonly archive: Uint8Array;
  /** The object in S3 that the version refers to, where it was asked to. */
  readonly ResolvedS3Object?: ResolvedS3Object;
}

/** Where an archive lies in S3, as a request names it. */
type Place = Pick<LayerVersionContentInput, 'S3Bucket' | 'S3Key' | 'S3ObjectVersion'>;

/**
 * The archive that a publish means: the one it brings, or the one that lies in S3.
 * What AWS answers where both or neither are given is unknown (docs/discoveries.md).
 *
 * @throws Fault when there is none, or none that can be published.
 */
export async function readContent(content: LayerVersionContentInput, context: Context): Promise<PublishedContent> {
  const { ZipFile, S3ObjectStorageMode, ...place } = content;
  const isInS3 = Object.values(place).some((member) => member !== undefined);
  if (ZipFile !== undefined && isInS3)
    throw new Fault(
      'InvalidParameterValueException',
      'Please do not provide other LayerVersionContentInput parameters when providing a ZipFile.',
    );
  const { checkArchive, checkUpload } = await archiveChecks();
  if (ZipFile !== undefined) checkUpload(ZipFile);
  const archive = isInS3 ? await readObject(place, context) : (ZipFile ?? new Uint8Array());
  await checkArchive(archive);
  return S3ObjectStorageMode === 'REFERENCE' && isInS3 ? { archive, ResolvedS3Object: place } : { archive };
}

/** The bytes of an object in S3. Where bucket or key is missing, nothing names an archive. */
async function readObject(
  { S3Bucket, S3Key, S3ObjectVersion }: Place,
  { objects, caller, request }: Context,
): Promise<Uint8Array> {
  if (S3Bucket === undefined || S3Key === undefined) return new Uint8Array();
  const version = S3ObjectVersion === undefined ? {} : { version: S3ObjectVersion };
  try {
    return copyOf(await objects({ bucket: S3Bucket, key: S3Key, ...version, ...caller, signal: request.signal }));
  } catch (cause) {
    throw cause instanceof S3Error ? refusal(cause, `${S3Bucket}/${S3Key}`) : cause;
  }
}

/** A copy: the owner of the bytes may change them later. */
function copyOf(bytes: unknown): Uint8Array {
  if (bytes === undefined || bytes === null) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (bytes instanceof Uint8Array) return Uint8Array.from(bytes);
  throw new TypeError(`createFake: objects must give a Uint8Array or undefined, got ${printed(bytes)}`);
}

/** S3's refusal as Lambda passes it on (quoted by clients: layers 2021 and 2022-01-08, denials 2024-04-25). */
function refusal({ code, message }: S3Error, object: string): Fault {
  const said = `S3 Error Code: ${code}. S3 Error Message: ${message}`;
  if (code !== 'AccessDenied')
    return new Fault('InvalidParameterValueException', `Error occurred while GetObject. ${said}`);
  return new Fault(
    'AccessDeniedException',
    'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for ' +
      `${object}. ${said}`,
  );
}
