import type { Backend } from './backend.ts';

/** What the server of this page has behind it. */
export interface Serving {
  /** Whether it holds a fake. */
  readonly fake: boolean;
  /** What it stands for, and whether it lets anything be changed there. */
  readonly upstream?: { readonly upstream: string; readonly write: boolean };
}

let asked: Promise<Serving> | undefined;

/**
 * Asks the server of this page what it has, until it has said so.
 *
 * @throws Error where it does not answer: a demo in its place would pass for what it has.
 */
export function serving(): Promise<Serving> {
  asked ??= ask().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

/** A server has one or the other. */
async function ask(): Promise<Serving> {
  if ((await health('/_fake/health')) !== undefined) return { fake: true };
  const upstream = await health('/_upstream/health');
  return { fake: false, ...(upstream !== undefined && { upstream: upstream as Required<Serving>['upstream'] }) };
}

/** What a path says of the server; `undefined` where it has no such path: pages may lie on any server. */
async function health(path: string): Promise<object | undefined> {
  const answer = await fetch(path);
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`);
  const body: unknown = await answer.json().catch(() => undefined);
  return answer.ok && typeof body === 'object' && body !== null && 'status' in body ? body : undefined;
}

/** What answers where the address does not say: the fake of a server, the AWS of another, and a demo where no server is. */
export const usual = ({ fake, upstream }: Serving): Backend => (fake ? 'server' : upstream ? 'aws' : 'demo');
