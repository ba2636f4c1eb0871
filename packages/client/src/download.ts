import { sha256 } from '@noble/hashes/sha2.js';

/**
 * How far a download is.
 *
 * @public
 */
export interface DownloadProgress {
  /** Bytes that are here, those of an earlier try among them. */
  readonly received: number;
  /** Bytes of the whole, where it is known. */
  readonly total: number | undefined;
}

/**
 * What to download, and where to.
 *
 * @public
 */
export interface Download {
  /** `Content.Location`: a link that holds for ten minutes (GetLayerVersion, API reference). */
  readonly url: string;
  /** `Content.CodeSha256`: the base64 of the hash that the bytes must have. */
  readonly sha256: string;
  /** `Content.CodeSize`, for the progress. */
  readonly size?: number;
  /** What an earlier try has brought. */
  readonly before?: AsyncIterable<Uint8Array>;
  /** Takes bytes, in order. `restart` says that what was there before is void: the server began anew. */
  readonly write: (bytes: Uint8Array, restart: boolean) => Promise<void> | void;
  readonly progress?: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * The link is over: ask GetLayerVersion for a new one.
 *
 * @public
 */
export class LinkExpired extends Error {
  override name = 'LinkExpired';
}

/**
 * The link was answered, and not with an archive.
 *
 * @public
 */
export class DownloadFailed extends Error {
  override name = 'DownloadFailed';
}

/**
 * All bytes came, and they are not those of the version.
 *
 * @public
 */
export class HashMismatch extends Error {
  override name = 'HashMismatch';
}

/**
 * Downloads an archive, goes on where an earlier try ended, and checks the hash of the whole.
 *
 * @throws LinkExpired where S3 refuses the link, DownloadFailed for any other answer, HashMismatch for other bytes.
 * @public
 */
export async function download({
  url,
  sha256: wanted,
  size,
  before,
  write,
  progress,
  signal,
  ...rest
}: Download): Promise<void> {
  const { fetch = globalThis.fetch } = rest;
  let hash = sha256.create();
  let received = 0;
  for await (const bytes of before ?? []) {
    hash.update(bytes);
    received += bytes.length;
  }
  if (size !== undefined && received === size) return ensureHash(hash.digest(), wanted);
  const ask = async (from: number): Promise<Response> =>
    await fetch(url, { ...(from > 0 && { headers: { range: `bytes=${from}-` } }), ...(signal && { signal }) });
  // What is longer than the archive is no beginning of it.
  const isTooMuch = size !== undefined && received > size;
  let answer = await ask(isTooMuch ? 0 : received);
  if (answer.status === 416) answer = await ask(0);
  await ensureThere(answer);
  // A server that knows no ranges sends the whole again.
  let restart = received > 0 && !isPartFrom(answer, received);
  if (restart) [hash, received] = [sha256.create(), 0];
  const total = size ?? totalOf(answer, received);
  for await (const bytes of answer.body ?? []) {
    hash.update(bytes);
    received += bytes.length;
    await write(bytes, restart);
    restart = false;
    progress?.({ received, total });
  }
  ensureHash(hash.digest(), wanted);
}

function ensureHash(digest: Uint8Array, wanted: string): void {
  const found = btoa(String.fromCodePoint(...digest));
  if (found === wanted) return;
  throw new HashMismatch(
    `the archive has the SHA-256 ${found}, and the version says ${wanted}: it was changed or cut off on its way`,
  );
}

async function ensureThere(answer: Response): Promise<void> {
  if (answer.ok) return;
  const text = await answer.text();
  if (answer.status === 403) throw new LinkExpired(`the link is not valid any more: ${messageIn(text)}`);
  throw new DownloadFailed(`the link was answered with ${answer.status}: ${messageIn(text)}`);
}

/** Whether an answer goes on where we are. */
const isPartFrom = ({ status, headers }: Response, from: number): boolean =>
  status === 206 && (headers.get('content-range') ?? `bytes ${from}-`).startsWith(`bytes ${from}-`);

/** What S3 says in its XML. */
const messageIn = (text: string): string => /<Message>([^<]*)<\/Message>/.exec(text)?.[1] ?? 'no reason was given';

function totalOf({ headers }: Response, received: number): number | undefined {
  const length = headers.get('content-length');
  return length === null ? undefined : received + Number(length);
}
