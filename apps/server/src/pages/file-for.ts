import { join } from 'node:path';
import { isNavigation } from './is-navigation.ts';
import { existsSync } from '../builtins.ts';

/** The folder whose files have the hash of their contents in their names. */
export const HASHED = '/assets/';

/** The page, which reads from the path what it is to show. */
const INDEX = '/index.html';

/** A file beside the page, such as the worker that MSW needs there. */
const BESIDE = /^\/[\w.-]+\.\w+$/;

/** The explorer's file that a request is for, as a path from its folder; `undefined` where it is for the API. */
export function fileFor(request: Request, folder: string): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const url = new URL(request.url);
  const { pathname } = url;
  if (pathname.startsWith(HASHED) || (BESIDE.test(pathname) && existsSync(join(folder, pathname)))) return pathname;
  return isNavigation(request, url) ? INDEX : undefined;
}
