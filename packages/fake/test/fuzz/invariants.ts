import { type FaultCode, FAULTS, type FaultShape, OPERATIONS } from '@org/layers-model';
import { operationOf } from './operation-of.ts';

/** One exchange, and the state on both sides of it. */
export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly before: string;
  readonly after: string;
}

const WRITES = new Set([
  'PublishLayerVersion',
  'DeleteLayerVersion',
  'AddLayerVersionPermission',
  'RemoveLayerVersionPermission',
]);

/** What must hold for every exchange with a fake that shows no faults on demand; a sentence for what does not. */
export function* broken(seen: Seen): Generator<string> {
  const { status, method, url, headers, before, after } = seen;
  if (status < 200 || status > 499) yield `the status is ${status}`;
  const operation = operationOf(method, url);
  const changes = status < 300 && operation !== undefined && WRITES.has(operation);
  if (!changes && before !== after) yield `the state changed: ${difference(before, after)}`;
  if (Number.isNaN(Date.parse(headers.get('date') ?? ''))) yield `the date is ${headers.get('date')}`;
  if (headers.has('x-amzn-errortype')) yield* brokenFault(seen);
  else if (isOfLink(url)) yield* brokenObject(seen);
  else if (status >= 400) yield 'an error without x-amzn-errortype';
  else if (operation !== undefined && status !== OPERATIONS[operation].status) yield `${operation} answered ${status}`;
  else if (operation === undefined && method !== 'OPTIONS') yield 'nothing that the table has was answered';
  else yield* brokenSuccess(seen);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const text = ({ bytes }: Seen): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function* brokenFault(seen: Seen): Generator<string> {
  const { status, headers, bytes, method } = seen;
  const code = headers.get('x-amzn-errortype')!;
  const shape: FaultShape | undefined = FAULTS[code as FaultCode];
  if (shape?.status !== status) yield `${code} came with ${status}`;
  yield* brokenHead(seen);
  if (headers.get('content-length') !== String(bytes.length)) yield 'content-length is not the length of the body';
  if (shape === undefined || (method === 'HEAD' && bytes.length === 0)) return;
  const body = JSON.parse(text(seen)) as Record<string, unknown>;
  const members = [shape.text, ...(shape.type === undefined ? [] : ['Type'])].toSorted();
  if (Object.keys(body).toSorted().join() !== members.join())
    yield `${code} has the members ${Object.keys(body).join()}`;
  if (body['Type'] !== shape.type) yield `${code} has the Type ${String(body['Type'])}`;
  const said = body[shape.text];
  if (typeof said !== 'string' || said === '') yield `${code} says ${JSON.stringify(said)}`;
}

function* brokenHead({ headers }: Seen): Generator<string> {
  const id = headers.get('x-amzn-requestid') ?? '';
  if (!UUID.test(id)) yield `the request id is ${id}`;
  const type = headers.get('content-type');
  if (type !== 'application/json') yield `the content type is ${type}`;
}

function* brokenSuccess(seen: Seen): Generator<string> {
  const { status, bytes, headers, method } = seen;
  // A preflight is the browser's, not the service's.
  if (method === 'OPTIONS') return;
  yield* brokenHead(seen);
  if (status === 204 && bytes.length > 0) yield 'a 204 with a body';
  if (status === 204) return;
  if (headers.get('content-length') !== String(bytes.length)) yield 'content-length is not the length of the body';
  if (typeof JSON.parse(text(seen)) !== 'object') yield 'the body is no object';
}

/** Whether a URL has the form of `Content.Location`, which is S3's to answer. */
const isOfLink = ({ hostname, pathname }: URL): boolean =>
  hostname.includes('-layers.s3.')
    ? pathname.startsWith('/snapshots/')
    : /^\/[a-z\d-]+-layers\/snapshots\//.test(pathname);

function* brokenObject(seen: Seen): Generator<string> {
  const { status, headers, bytes, method } = seen;
  if (method === 'OPTIONS' && status < 300) return;
  const type = headers.get('content-type');
  if (status === 200) {
    if (type !== 'application/zip') yield `an archive of the type ${type}`;
    if (headers.get('content-length') !== String(bytes.length)) yield 'content-length is not the length of the archive';
    return;
  }
  if (status < 400) yield `a link answered ${status}`;
  if (type !== 'application/xml') yield `an S3 error of the type ${type}`;
  if (method === 'HEAD' && bytes.length === 0) return;
  if (!S3_ERROR.test(text(seen)) || NOT_XML.test(text(seen))) yield 'an S3 error of another form';
}

const S3_ERROR =
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Error><Code>\w+<\/Code><Message>[^<]+<\/Message>(<([\w-]+)>([^<&]|&(amp|lt|gt);)*<\/\2>)*<\/Error>$/;

/** What no XML text may hold, not even escaped. */
const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Where two texts part. */
function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const from = Math.max(0, at - 20);
  return `…${before.slice(from, from + 80)}… became …${after.slice(from, from + 80)}…`;
}
