import { checked, checkedSecret } from './checked.ts';
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
export function readObjectPlace({ s3: folders = [], 's3-endpoint': endpoints = [] }: Flags): ObjectPlace | undefined {
  if (folders.length + endpoints.length > 1)
    throw new UsageError('--s3 and --s3-endpoint contradict each other: give one of them, and once.');
  const [s3] = folders;
  const [endpoint] = endpoints;
  if (s3 !== undefined)
    return { kind: 'folder', path: checked('--s3', s3, (text) => text.trim() !== '', 'the path of a folder') };
  if (endpoint === undefined) return undefined;
  return {
    kind: 'endpoint',
    url: checkedSecret('--s3-endpoint', endpoint, isEndpoint, 'a plain URL such as http://127.0.0.1:9000'),
  };
}

/** Whether a text is what a client takes as the address of a service. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}
