import { jsonOf } from '../mutant.ts';

/** The name or ARN of a layer, and the number of a version, in a request's path. */
export function pathOf(request: Request): { readonly layer: string; readonly number: number } {
  const [, , , layer = '', , number = ''] = new URL(request.url).pathname.split('/');
  return { layer: decodeURIComponent(layer), number: Number(number) };
}

/** The versions that a layer has, newest first, as whoever asks sees them. */
export async function versionsOf(fetch: (request: Request) => Promise<Response>, request: Request): Promise<any[]> {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/\/versions.*$/, '/versions');
  url.search = '';
  const { LayerVersions } = (await jsonOf(await fetch(new Request(url, { headers: bare(request) })))) ?? {};
  return LayerVersions ?? [];
}

/** The request's headers without those of its body. */
export function bare({ headers }: Request): Headers {
  const rest = new Headers(headers);
  for (const name of ['content-length', 'content-type', 'content-encoding']) rest.delete(name);
  return rest;
}

/** A publish as it is, with another body. */
export function withBody(request: Request, body: object): Request {
  const headers = bare(request);
  headers.set('content-type', 'application/json');
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) });
}

/** Makes an answer speak of another number. */
export function renumbered(body: any, Version: number): object {
  return { ...body, Version, LayerVersionArn: `${body.LayerArn}:${Version}` };
}

/** Whether a request follows a link. */
export const isDownload = (request: Request): boolean => new URL(request.url).pathname.includes('/snapshots/');
