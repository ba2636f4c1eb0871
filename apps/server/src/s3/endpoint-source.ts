import { addAbortSignal, Readable } from 'node:stream';
import { type ObjectRequest, type ObjectSource, S3Error } from '@org/layers-fake';
import { LARGEST_OBJECT, oversized } from './largest-object.ts';
import { readAtMost } from '../read-at-most.ts';
import { s3Clients } from './s3-clients.ts';
import { Unreachable } from './unreachable.ts';

/** Milliseconds for an object, so that a publish ends before its caller gives up, which most clients do after 60,000. */
const DEADLINE = 50_000;

/**
 * An S3 endpoint as the source of objects: AWS's own, MinIO, an emulator. It is asked by AWS's SDK, path-style, in the
 * region of the call, and what it refuses is passed on as it says it.
 *
 * The SDK is loaded here alone, since loading it takes longer than all the rest of the start.
 *
 * @throws Unreachable, from the source, where no S3 answers: that is nothing AWS would say.
 */
export async function endpointSource(endpoint: string): Promise<ObjectSource> {
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const clientOf = s3Clients(S3Client, endpoint);

  async function read({ bucket, key, version, region, signal }: ObjectRequest): Promise<Uint8Array> {
    const abortSignal = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]);
    const place = { Bucket: bucket, Key: key, ...(version !== undefined && { VersionId: version }) };
    const client = await clientOf(region);
    const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand(place), { abortSignal });
    if (!(Body instanceof Readable)) throw new TypeError('the SDK brought no stream');
    // The SDK's part ends with the headers; the body may take as long.
    addAbortSignal(abortSignal, Body);
    if (ContentLength <= LARGEST_OBJECT) return (await readAtMost(Body, LARGEST_OBJECT)) ?? oversized();
    Body.destroy();
    return oversized();
  }

  return async (object) => {
    try {
      return await read(object);
    } catch (cause) {
      object.signal.throwIfAborted();
      throw s3ErrorOf(cause) ?? unreachable(endpoint, cause);
    }
  };
}

/** What S3 said; `undefined` where it was not S3 that spoke: only its XML brings a `Code`. */
function s3ErrorOf(cause: unknown): S3Error | undefined {
  if (!(cause instanceof Error && 'Code' in cause && typeof cause.Code === 'string' && cause.Code)) return undefined;
  return new S3Error(cause.Code, cause.message);
}

function unreachable(endpoint: string, cause: unknown): Unreachable {
  const status = statusOf(cause);
  const what =
    status === undefined
      ? `did not answer: ${reasonOf(cause)}.`
      : `answered ${status}, and not as S3 does: is it an S3 endpoint?`;
  return new Unreachable(`The S3 of --s3-endpoint ${endpoint} ${what}`, { cause });
}

/** The HTTP status of an answer that the SDK could not read. */
function statusOf(cause: unknown): number | undefined {
  const { $metadata, $response } = Object(cause) as {
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly $response?: { readonly statusCode?: number };
  };
  return $metadata?.httpStatusCode ?? $response?.statusCode;
}

/** The first line of an error; where several addresses were tried, it has a code and no text. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const [line = ''] = cause.message.split('\n');
  const reason = line || ('code' in cause && String(cause.code)) || cause.name;
  return reason.replace(/\.$/, '');
}
