import { remembering } from './remembering.ts';
import type { Declaration } from './store/layer-version.ts';

/** Lists that are remembered, twice: there are few runtimes and fewer architectures. */
const REMEMBERED = 256;

const listOf = remembering(REMEMBERED, (text: string): readonly string[] => (text === '' ? [] : text.split(',')));

const shared = <Name extends string>(names: readonly Name[]): readonly Name[] =>
  listOf(names.join(',')) as readonly Name[];

/**
 * What a publisher says of a version, with its lists in one copy for all who declare the same: most versions of a big
 * fake do.
 *
 * @param declaration - of names that are right: they have no commas.
 */
export const withSharedLists = ({
  CompatibleRuntimes,
  CompatibleArchitectures,
  ...rest
}: Declaration): Declaration => ({
  ...rest,
  ...(CompatibleRuntimes && { CompatibleRuntimes: shared(CompatibleRuntimes) }),
  ...(CompatibleArchitectures && { CompatibleArchitectures: shared(CompatibleArchitectures) }),
});
