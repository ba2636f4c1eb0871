import type { RequestParts } from '@org/layers-fake';
import { operationOf } from '../upstream/operation-of.ts';
import type { Ended, Meter } from './meter.ts';

/** Operations that are remembered by what was asked: tests ask the same again and again. */
const REMEMBERED = 1024;

const remembered = new Map<string, string>();

/** The operation of a request, `Download` for an archive, `none` for what is neither. */
function operationAt(method: string, text: string): string {
  const key = `${method} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const url = new URL(text);
  const isDownload = url.searchParams.has('X-Amz-Security-Token') && method === 'GET';
  const operation = operationOf(method, url) ?? (isDownload ? 'Download' : 'none');
  if (remembered.size === REMEMBERED) remembered.clear();
  remembered.set(key, operation);
  return operation;
}

/** Wraps what answers requests so that each of them is counted; one that is broken off has the status 0. */
export const metered =
  <Request extends Pick<RequestParts, 'method' | 'url'>, Answer extends { readonly status: number }>(
    meter: Meter,
    faultOf: (answer: Answer) => Ended['fault'],
    answering: (request: Request) => Promise<Answer>,
  ): ((request: Request) => Promise<Answer>) =>
  async (request) => {
    const began = performance.now();
    let ended: Ended = { status: 0, fault: undefined };
    meter.inFlight++;
    try {
      const answer = await answering(request);
      ended = { status: answer.status, fault: faultOf(answer) };
      return answer;
    } finally {
      meter.inFlight--;
      meter.count(operationAt(request.method, request.url), (performance.now() - began) / 1000, ended);
    }
  };
