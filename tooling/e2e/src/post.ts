import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly errorType: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Bytes sent at a time. */
const PIECE = 64 * 1024;

/**
 * Posts bytes as a client on a socket does: with their length announced, or in chunks of unknown number.
 * The answer is read also when it comes before all bytes are sent, as that of a refusal may.
 */
export async function post(url: string, bytes: Buffer, length: 'announced' | 'chunked'): Promise<Answer> {
  const headers = length === 'announced' ? { 'content-length': bytes.length } : { 'transfer-encoding': 'chunked' };
  const sent = request(url, { method: 'POST', headers });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  // A server that refuses may cut the connection once it has answered; what counts is the answer.
  sent.on('error', () => {});
  let isAnswered = false;
  sent.once('response', () => (isAnswered = true));
  Readable.from(
    pieces(bytes, () => isAnswered),
    { objectMode: false },
  ).pipe(sent);
  const [response] = await answered;
  const body = JSON.parse(await text(response)) as Answer['body'];
  sent.destroy();
  const errorType = response.headers['x-amzn-errortype'] as string | undefined;
  return { status: response.statusCode ?? 0, errorType, body };
}

/** Between two pieces the answer is looked for: who only writes finds the connection cut, and the answer lost with it. */
async function* pieces(bytes: Buffer, isOver: () => boolean): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length && !isOver(); at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    await setImmediate();
  }
}
