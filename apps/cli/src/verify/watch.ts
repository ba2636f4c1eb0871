import type { Target } from '@org/layers-contracts';

/** What is seen of a run from outside. */
export interface Watch {
  /** Requests that were sent. */
  readonly calls: () => number;
  /** Names of layers that hold versions of this run, or may. */
  readonly left: () => readonly string[];
}

/** A layer's segment in the path of a publish, and a version's number in that of a delete. */
const VERSIONS = /^\/[\d-]+\/layers\/([^/]+)\/versions(?:\/(\d+))?$/;

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
      left: () => [...new Set([...versions].map((version) => version.slice(0, version.lastIndexOf(':'))))],
    },
  };
}

/** Sends a request, and notes the version that it adds or takes away: `name:number`, or `name:?` until it is known. */
async function notingVersions(request: Request, send: Target['fetch'], versions: Set<string>): Promise<Response> {
  const { method, url } = request;
  const [, segment, number] = VERSIONS.exec(new URL(url).pathname) ?? [];
  if (segment === undefined || (method !== 'POST' && method !== 'DELETE')) return await send(request);
  const name = decodeURIComponent(segment).split(':').at(-1)!;
  if (method === 'POST') versions.add(`${name}:?`);
  const answer = await send(request);
  if (method === 'DELETE' && answer.ok) versions.delete(`${name}:${number}`);
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
