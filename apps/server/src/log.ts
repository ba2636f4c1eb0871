import { ConnectionDropped, type RequestParts } from '@org/layers-fake';
import type { LogFormat } from './settings.ts';

/** One request, as a line tells of it. */
interface Logged {
  readonly time: string;
  readonly method: string;
  readonly path: string;
  /**
   * The status; in its place `dropped` where a fault rule broke the connection, `not answered` where there was no answer
   * for any other reason, such as a client that went away.
   */
  readonly status: number | 'dropped' | 'not answered';
  /** The code of a refusal. */
  readonly code?: string;
  readonly milliseconds: number;
}

const LINES: Readonly<Record<LogFormat, (line: Logged) => string>> = {
  text: ({ time, method, path, status, code, milliseconds }) =>
    [time, method, path, status, ...(code === undefined ? [] : [code]), `${milliseconds.toFixed(1)} ms`].join(' '),
  json: (line) => JSON.stringify({ ...line, milliseconds: Number(line.milliseconds.toFixed(1)) }),
};

/** Where lines go, and what they are like. */
export interface Log {
  readonly print: (line: string) => void;
  readonly format: LogFormat;
}

/** Wraps what answers requests so that each of them prints one line. */
export const logged =
  <Request extends Pick<RequestParts, 'method' | 'url'>, Answer extends { readonly status: number }>(
    { print, format }: Log,
    codeOf: (answer: Answer) => string | undefined,
    answering: (request: Request) => Promise<Answer>,
  ): ((request: Request) => Promise<Answer>) =>
  async (request) => {
    const started = performance.now();
    const { method } = request;
    const { pathname, search } = new URL(request.url);
    const log = (status: Logged['status'], code?: string): void => {
      const milliseconds = performance.now() - started;
      const about = { time: new Date().toISOString(), method, path: pathname + search, status };
      print(LINES[format]({ ...about, ...(code !== undefined && { code }), milliseconds }));
    };
    try {
      const answer = await answering(request);
      log(answer.status, codeOf(answer));
      return answer;
    } catch (cause) {
      log(cause instanceof ConnectionDropped ? 'dropped' : 'not answered');
      throw cause;
    }
  };
