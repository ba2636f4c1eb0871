import { type OperationName, OPERATIONS } from '@org/layers-model';
import { Fault } from '../fault.ts';

/** The operation that a request asks for, and the labels of its path, decoded. */
export interface Match {
  readonly operation: OperationName;
  readonly labels: Readonly<Record<string, string>>;
}

/** The path of a binding as the source of a regular expression, a group for each label. */
export const pathPattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');

interface Route {
  readonly operation: OperationName;
  readonly method: string;
  readonly path: RegExp;
  readonly query: readonly (readonly [string, string])[];
}

// Where two operations share method and path, the one that asks for a literal query is tried first.
const ROUTES: readonly Route[] = (Object.keys(OPERATIONS) as OperationName[])
  .map((operation) => {
    const { method, path, query = {} } = OPERATIONS[operation];
    return { operation, method, path: new RegExp(`^${pathPattern(path)}$`), query: Object.entries(query) };
  })
  .toSorted((a, b) => b.query.length - a.query.length);

/**
 * Finds the operation by method, path and literal query.
 *
 * @throws Fault when there is none.
 */
export function match(method: string, url: URL): Match {
  for (const { operation, method: wanted, path, query } of ROUTES) {
    const found = method === wanted ? path.exec(url.pathname) : null;
    if (found === null || !query.every(([name, value]) => url.searchParams.get(name) === value)) continue;
    const labels = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)]);
    return { operation, labels: Object.fromEntries(labels) };
  }
  throw new Fault('AccessDeniedException', 'Unable to determine service/operation name to be authorized');
}

/** Whether a path is one of the API's, whatever the method. */
export const isRoute = ({ pathname }: URL): boolean => ROUTES.some(({ path }) => path.test(pathname));

/** A label as sent, where its percent signs make no sense. */
function decoded(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    return label;
  }
}
