import { byteRange } from './byte-range.ts';
import type { Service } from './context.ts';
import type { RequestParts, ResponseParts } from './parts.ts';
import type { Archive } from './store/layer-store.ts';
import { signedParts } from './signed-parts.ts';
import { readLink } from './link.ts';
import type { Envelope } from './wire/encode.ts';

/** Answers a request to `Content.Location` as S3 does: nothing without a signature, which holds for GET alone. */
export async function download(
  request: RequestParts,
  url: URL,
  service: Service,
  envelope: Envelope,
): Promise<ResponseParts> {
  if (!url.searchParams.has('X-Amz-Signature')) return s3Error(envelope, 403, 'AccessDenied', 'Access Denied', {});
  const target = request.method === 'GET' ? readLink(url) : undefined;
  if (target === undefined) return s3Error(envelope, 403, 'SignatureDoesNotMatch', MISMATCH, signedParts(request, url));
  const now = envelope.date;
  if (now >= target.expires)
    return s3Error(envelope, 403, 'AccessDenied', 'Request has expired', {
      'X-Amz-Expires': url.searchParams.get('X-Amz-Expires') ?? '',
      Expires: seconds(target.expires),
      ServerTime: seconds(now),
    });
  const found = await service.store.version(target.layer, target.version);
  const archive =
    found?.version.CodeSha256 === target.codeSha256 ? await service.store.archive(target.codeSha256) : undefined;
  if (archive === undefined)
    return s3Error(envelope, 404, 'NoSuchKey', 'The specified key does not exist.', { Key: url.pathname.slice(1) });
  return object(request, archive, envelope);
}

/** An archive, or the part of it that is asked for, so that a download can go on where it ended. */
function object(request: RequestParts, { size, read }: Archive, envelope: Envelope): ResponseParts {
  const range = byteRange(rangeAsked(request), size);
  // Recorded of S3 (LocalStack snapshot of GetObject, 2025-01-21), its elements in this order (versitygw issue 2069,
  // 2026-04-21; moodle-tool_objectfs issue 412, 2021-03-26).
  if (range === 'unsatisfiable')
    return s3Error(envelope, 416, 'InvalidRange', 'The requested range is not satisfiable', {
      RangeRequested: request.headers.get('range') ?? '',
      ActualObjectSize: String(size),
    });
  const [from, to] = range === undefined ? [0, size] : [range.from, range.to + 1];
  const headers = {
    ...headersOf(envelope),
    'accept-ranges': 'bytes',
    'content-type': 'application/zip',
    'content-length': String(to - from),
    ...(range !== undefined && { 'content-range': `bytes ${range.from}-${range.to}/${size}` }),
  };
  return { status: range === undefined ? 200 : 206, headers, body: read(from, to) };
}

/**
 * The range of a request, unless that is for the archive as it was: what is not its ETag gets the whole (RFC 9110
 * 13.1.5), and we give none (docs/discoveries.md).
 */
const rangeAsked = ({ headers }: RequestParts): string | null =>
  headers.has('if-range') ? null : headers.get('range');

// The text is recorded for presigned S3 URLs in general (LocalStack snapshots, 2026-02-21).
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.';

/** S3 prints times in an error without the fraction. */
const seconds = (time: Date): string => time.toISOString().replace(/\.\d+/, '');

const headersOf = ({ date, requestId }: Envelope): Record<string, string> => ({
  date: date.toUTCString(),
  'x-amz-request-id': requestId,
  // Pages that read an archive are of another origin than the bucket.
  'access-control-allow-origin': '*',
});

function s3Error(
  envelope: Envelope,
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, string>>,
): ResponseParts {
  const members = {
    Code: code,
    Message: message,
    ...details,
    RequestId: envelope.requestId,
    HostId: envelope.requestId,
  };
  const xml = Object.entries(members).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${xml.join('')}</Error>`;
  return {
    status,
    headers: { ...headersOf(envelope), 'content-type': 'application/xml' },
    body: new TextEncoder().encode(body),
  };
}

const escaped = (text: string): string =>
  text
    // XML has no such characters at all.
    .replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
