import { ConnectionDropped } from '@org/layers-fake';
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

/** Wraps a fetch function so that each request prints one line. */
export function logged(
  fetch: (request: Request) => Promise<Response>,
  print: (line: string) => void,
  format: LogFormat,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const { method } = request;
    const { pathname, search } = new URL(request.url);
    const log = (status: Logged['status'], code: string | null = null): void => {
      const milliseconds = performance.now() - started;
      const about = { time: new Date().toISOString(), method, path: pathname + search, status };
      print(LINES[format]({ ...about, ...(code !== null && { code }), milliseconds }));
    };
    try {
      const response = await fetch(request);
      log(response.status, response.headers.get('x-amzn-errortype'));
      return response;
    } catch (cause) {
      log(cause instanceof ConnectionDropped ? 'dropped' : 'not answered');
      throw cause;
    }
  };
}
