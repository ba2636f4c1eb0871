import { partitionOf } from '@org/layers-model';
import { readAtMost } from '../read-at-most.ts';
import { Unreachable } from '../s3/unreachable.ts';
import type { UpstreamPlace } from '../settings/upstream.ts';
import { isLink, passLink } from './link.ts';
import { isRead, operationOf } from './operation-of.ts';
import { regionOf } from './region-of.ts';
import { isOfThisServer } from './same-page.ts';
import { type Outgoing, signerOf } from './signer.ts';

/** Bytes of a request that Lambda takes less of (a client of layers, 2024-10-27). */
const LARGEST = 70_167_211;

/**
 * Passes layer operations on to AWS, signed with the credentials of this machine's user, and gives back what AWS says,
 * as it says it. All else is refused here, in words of our own.
 *
 * @param region - of requests that name none.
 * @param about - what `/_upstream/health` tells.
 */
export function upstream(
  { target, write, profile }: UpstreamPlace,
  region: string,
  about: object,
): (request: Request) => Promise<Response> {
  const sign = signerOf(profile);
  return async (request) => {
    const url = new URL(request.url);
    if (!isOfThisServer(request))
      return refusal('Pages of other origins are refused: this server calls with your credentials.');
    if (url.pathname === '/_upstream/health') return Response.json({ status: 'ok', ...about });
    if (isLink(url)) return await passLink(url, request, target);
    const operation = operationOf(request.method, url);
    if (operation === undefined)
      return refusal(`${request.method} ${url.pathname} is no operation of the layers API: only those are passed on.`);
    if (!write && !isRead(operation))
      return refusal(`${operation} changes something, and this server only reads: start it with --write.`);
    return await pass(request, url, regionOf(request) ?? region);
  };

  async function pass(request: Request, { pathname, search }: URL, where: string): Promise<Response> {
    const body = request.body === null ? undefined : await readAtMost(request.body, LARGEST);
    if (request.body !== null && body === undefined) return refusal(`A request has fewer than ${LARGEST} bytes.`, 413);
    const outgoing: Outgoing = {
      method: request.method,
      url: new URL(
        pathname + search,
        target === 'aws' ? `https://lambda.${where}.${partitionOf(where).suffix}` : target,
      ),
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : new Uint8Array(body),
    };
    const headers = await sign(outgoing, where).catch((cause: unknown) => {
      throw new Unreachable(`No credentials were found to call AWS with: ${reasonOf(cause)}`, { cause });
    });
    const { method, url } = outgoing;
    const answer = await fetch(url, {
      method,
      headers,
      body: outgoing.body ?? null,
      redirect: 'manual',
      signal: request.signal,
    }).catch((cause: unknown) => {
      request.signal.throwIfAborted();
      throw new Unreachable(`${url.host} did not answer: ${reasonOf(cause)}`, { cause });
    });
    return new Response(answer.body, { status: answer.status, headers: kept(answer.headers) });
  }
}

/** Headers that say something of the answer, and not of the connection that brought it. */
const kept = (headers: Headers): [string, string][] =>
  [...headers].filter(([name]) => /^(content-type|date|retry-after|x-amzn?-.*)$/.test(name));

/** A refusal of this server's own, in the form that clients of AWS read. */
const refusal = (message: string, status = 403): Response =>
  Response.json(
    { Message: `layers-server: ${message}` },
    { status, headers: { 'x-amzn-errortype': 'AccessDeniedException' } },
  );

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.cause instanceof Error ? reasonOf(cause.cause) : cause.message) : String(cause);
