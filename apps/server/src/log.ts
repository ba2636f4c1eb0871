import { ConnectionDropped } from '@org/layers-fake';

/**
 * Wraps a fetch function so that each request prints one line: time, method, path, status, error code, duration;
 * in the place of a status `dropped` where a fault rule broke the connection, `not answered` where there was no answer
 * for any other reason, such as a client that went away.
 */
export function logged(
  fetch: (request: Request) => Promise<Response>,
  print: (line: string) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const { pathname, search } = new URL(request.url);
    const log = (...outcome: readonly (string | number)[]): void => {
      const took = `${(performance.now() - started).toFixed(1)} ms`;
      print([new Date().toISOString(), request.method, pathname + search, ...outcome, took].join(' '));
    };
    try {
      const response = await fetch(request);
      const fault = response.headers.get('x-amzn-errortype');
      log(response.status, ...(fault === null ? [] : [fault]));
      return response;
    } catch (cause) {
      log(cause instanceof ConnectionDropped ? 'dropped' : 'not answered');
      throw cause;
    }
  };
}
