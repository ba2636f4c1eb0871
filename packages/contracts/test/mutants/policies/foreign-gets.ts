import { isCall, isGet } from '../mutant.ts';
import { callerOf } from './around-policies.ts';

const isGetByArn = (request: Request): boolean =>
  isCall('GET', /^\/layers$/)(request) && new URL(request.url).searchParams.get('find') === 'LayerVersion';

const isAnyGet = (request: Request): boolean => isGet(request) || isGetByArn(request);

/** What a request for a version says of it: the ARN of the layer, and the number. */
export function meant(request: Request): { readonly layer: string; readonly number: string } {
  const url = new URL(request.url);
  const arn = url.searchParams.get('Arn');
  const path = decodeURIComponent(url.pathname);
  const [, layer = '', number = ''] =
    (arn === null ? /layers\/(.*)\/versions\/(\d+)/ : /^(.*):(\d+)$/).exec(arn ?? path) ?? [];
  return { layer, number };
}

/** The account that owns the version that a request gets. */
export const ownerOf = (request: Request): string => /:(\d{12}):layer:/.exec(meant(request).layer)?.[1] ?? '';

/** Whether a request gets a version of another account. */
export const isForeign = (request: Request): boolean =>
  isAnyGet(request) && ownerOf(request) !== callerOf(request) && ownerOf(request) !== '';
