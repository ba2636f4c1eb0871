import { jsonOf } from '../mutant.ts';

/** The name or ARN of a layer, and the number of a version, in a request's path. */
export function pathOf(request: Request): { readonly layer: string; readonly number: number } {
  const [, , , layer = '', , number = ''] = new URL(request.url).pathname.split('/');
  return { layer: decodeURIComponent(layer), number: Number(number) };
}

/** The account that a request is signed by. */
export const callerOf = (request: Request): string =>
  /Credential=(\d{12})\//.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';

/** Whether a request names its layer by an ARN. */
export const isUnderArn = (request: Request): boolean => pathOf(request).layer.startsWith('arn:');

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

/** A good archive, in base64. */
export const GOOD =
  'UEsDBAoAAAAAAAAAIQAAAAAAAAAAAAAAAAABAAAAYVBLAQIUAAoAAAAAAAAAIQAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAABhUEsFBgAAAAABAAEALwAAAB8AAAAAAA==';

/** A delete of a version of the layer that a request is about, by whoever sent that. */
export const deleteOf = (request: Request, version: number): Request =>
  new Request(request.url.replace(/\/versions.*$/, `/versions/${version}`), {
    method: 'DELETE',
    headers: bare(request),
  });

/** Makes an answer speak of another number. */
export function renumbered(body: any, Version: number): object {
  return { ...body, Version, LayerVersionArn: `${body.LayerArn}:${Version}` };
}
