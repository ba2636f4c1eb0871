import { checkedSecret } from './checked.ts';
import type { Flags } from './flags.ts';

/** Where layers are kept that outlive the server. */
export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

const SQLITE = 'sqlite:';

/**
 * Where layers are kept; `undefined` for memory.
 *
 * @throws UsageError for anything else. It is not shown: it may hold a password.
 */
export function readStorePlace({ store }: Flags, env: NodeJS.ProcessEnv): StorePlace | undefined {
  const [name, typed] = store === undefined ? ['LAYERS_STORE', env['LAYERS_STORE'] || 'memory'] : ['--store', store];
  const place = checkedSecret(name, typed, isPlace, 'memory, sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE');
  if (place === 'memory') return undefined;
  return place.startsWith(SQLITE)
    ? { kind: 'sqlite', path: place.slice(SQLITE.length) }
    : { kind: 'postgres', url: place };
}

const isPlace = (text: string): boolean =>
  text === 'memory' ||
  (text.startsWith(SQLITE) && text.length > SQLITE.length) ||
  (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text));
