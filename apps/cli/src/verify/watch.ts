import { type Target, versionsPath } from '@org/layers-contracts';

/** What is seen of a run from outside. */
export interface Watch {
  /** Requests that were sent. */
  readonly calls: () => number;
  /** Names of layers that hold versions of this run, or may. */
  readonly left: () => readonly string[];
  /** What all names of this run begin with, once one is left. */
  readonly runPrefix: () => string | undefined;
}

/**
 * A target that tells what is done to it. What can be reset leaves nothing behind, and is not looked at so closely.
 *
 * @param secrets - gets the texts of the keys that are used; they are renewed while a run goes on.
 */
export function watched(target: Target, secrets: string[]): { readonly target: Target; readonly watch: Watch } {
  const versions = new Set<string>();
  let calls = 0;
  const { owner, other } = target.callers;
  const noting = (caller: typeof owner): typeof owner => {
    return async () => {
      const keys = await caller();
      for (const text of [keys.accessKeyId, keys.secretAccessKey, keys.sessionToken ?? ''])
        if (text !== '' && !secrets.includes(text)) secrets.push(text);
      return keys;
    };
  };
  const left = (): readonly string[] => [
    ...new Set([...versions].map((version) => version.slice(0, version.lastIndexOf(':')))),
  ];
  const ofRun = new RegExp(`^${target.prefix}r[\\da-z]{10}-`);
  return {
    target: {
      ...target,
      callers: { owner: noting(owner), ...(other !== undefined && { other: noting(other) }) },
      fetch: async (request) => {
        calls += 1;
        return target.capabilities.reset
          ? await target.fetch(request)
          : await notingVersions(request, target.fetch, versions);
      },
    },
    watch: {
      calls: () => calls,
      left,
      runPrefix: () => left().flatMap((name) => ofRun.exec(name) ?? [])[0],
    },
  };
}

/** Sends a request, and notes the version that it adds or takes away: `name:number`, or `name:?` until it is known. */
async function notingVersions(request: Request, send: Target['fetch'], versions: Set<string>): Promise<Response> {
  const { method, url } = request;
  const named = method === 'POST' || method === 'DELETE' ? versionsPath(new URL(url).pathname) : undefined;
  if (named === undefined) return await send(request);
  const name = named.layer.split(':').at(-1)!;
  if (method === 'POST') versions.add(`${name}:?`);
  const answer = await send(request);
  if (method === 'DELETE' && answer.ok) versions.delete(`${name}:${named.version}`);
  if (method === 'POST') {
    const { Version } = (await answer
      .clone()
      .json()
      .catch(() => ({}))) as { readonly Version?: number };
    versions.delete(`${name}:?`);
    if (answer.ok) versions.add(`${name}:${Version}`);
  }
  return answer;
}
