import type { Exchange, World } from '../observation.ts';
import { EXAMPLE_ACCOUNT } from './accounts.ts';
import { ownBeginning } from './foreign-names.ts';

/** Whether a layer is the run's own, by its name or by an ARN of it. */
export type Owns = (layer: string) => boolean;

const ARN = /^arn:[^:]*:lambda:[^:]*:([^:]*):layer:([^:]+)/;

/** Own is what begins as all names of the run do, and is of a caller where the callers are known. */
export function ownedIn({ prefix, accounts }: World): Owns {
  const beginning = ownBeginning(prefix);
  const callers = new Set(Object.values(accounts).concat(EXAMPLE_ACCOUNT));
  return (layer) => {
    const [, account, name = layer] = ARN.exec(layer) ?? [];
    const isOfCaller = account === undefined || accounts.owner === undefined || callers.has(account);
    return beginning !== '' && isOfCaller && name.startsWith(beginning);
  };
}

/** The layer that a request is about; nothing where it is about none, or about many. */
export function subjectOf({ request }: Pick<Exchange, 'request'>): string | undefined {
  if (!URL.canParse(request.url)) return undefined;
  const { pathname, searchParams } = new URL(request.url);
  const segment = /\/layers\/([^/]+)/.exec(pathname)?.[1];
  return segment === undefined ? (searchParams.get('Arn') ?? undefined) : decoded(segment);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
