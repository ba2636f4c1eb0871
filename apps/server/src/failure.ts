import type { RequestParts, ResponseParts } from '@org/layers-fake';
import type { Report } from './reporting.ts';
import { Unreachable } from './s3/unreachable.ts';

/**
 * Whether a request is to be left without an answer: its client went away, in the middle of its request or while it
 * waited, or a fault rule breaks its connection, which has the same code.
 */
export function isHangUp(cause: unknown, { signal }: Pick<Request, 'signal'>): boolean {
  if (signal.aborted && cause === signal.reason) return true;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET';
}

/** Wraps what answers requests so that it answers what failed, too; it rejects only where there is to be no answer. */
export const answering =
  <Request extends Pick<RequestParts, 'signal'>, Answer>(
    report: Report,
    failed: (cause: unknown, report: Report) => Answer,
    answer: (request: Request) => Promise<Answer>,
  ) =>
  async (request: Request): Promise<Answer> => {
    try {
      return await answer(request);
    } catch (cause) {
      if (isHangUp(cause, request)) throw cause;
      return failed(cause, report);
    }
  };

/** The answer where the fake has none. It is never dressed as one of AWS: what a server lacks, AWS did not say. */
export function failure(cause: unknown, report: Report): Response {
  const { status, headers, body } = failureParts(cause, report);
  return new Response(body, { status, headers: { ...headers } });
}

/** The same in its parts. */
export function failureParts(cause: unknown, report: Report): ResponseParts {
  // Such as a request without a host: HTTP itself was not spoken. By its name, so that its library need not be loaded.
  if (cause instanceof Error && cause.name === 'RequestError') return plainText(400, cause.message);
  if (cause instanceof Unreachable) {
    report(cause.message);
    return plainText(502, `This is not an answer of AWS. ${cause.message}`);
  }
  // What was not a fault of the API is a bug of the fake, and said aloud.
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  report(`a bug, please report it: ${text}`);
  return plainText(500, `This is a bug of layers-server, not an answer of AWS.\n${text}`);
}

const plainText = (status: number, text: string): ResponseParts => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode(`${text}\n`),
});
