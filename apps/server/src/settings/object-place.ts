import { checked } from './checked.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** Where the objects are that layers are published from. */
export type ObjectPlace =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'endpoint'; readonly url: string };

/**
 * Where S3's objects are; `undefined` when nobody said, and then no bucket exists.
 *
 * @throws UsageError for no URL, and for two places.
 */
export function readObjectPlace({ s3, 's3-endpoint': endpoint }: Flags): ObjectPlace | undefined {
  if (s3 !== undefined && endpoint !== undefined)
    throw new UsageError('--s3 and --s3-endpoint contradict each other: give one of them.');
  if (s3 !== undefined)
    return { kind: 'folder', path: checked('--s3', s3, (text) => text.trim() !== '', 'the path of a folder') };
  if (endpoint === undefined) return undefined;
  return {
    kind: 'endpoint',
    url: checked('--s3-endpoint', endpoint, isEndpoint, 'a URL such as http://127.0.0.1:9000'),
  };
}

/** Whether a text is what a client takes as the address of a service. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}
