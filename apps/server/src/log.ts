/** Wraps a fetch function so that each request prints one line: time, method, path, status, error code, duration. */
export function logged(
  fetch: (request: Request) => Promise<Response>,
  print: (line: string) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const response = await fetch(request);
    const { pathname, search } = new URL(request.url);
    const fault = response.headers.get('x-amzn-errortype');
    const took = `${(performance.now() - started).toFixed(1)} ms`;
    const words = [new Date().toISOString(), request.method, pathname + search, response.status, fault, took];
    print(words.filter((word) => word !== null).join(' '));
    return response;
  };
}
