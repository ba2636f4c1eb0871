import { type OperationName, OPERATIONS } from '@org/layers-model';
import { Fault } from '../fault.ts';

/** The operation that a request asks for, and the labels of its path, decoded. */
export interface Match {
  readonly operation: OperationName;
  readonly labels: Readonly<Record<string, string>>;
}

/** The path of a binding as the source of a regular expression, a group for each label. */
const pathPattern = (path: string): string => path.replaceAll(/\{\w+\}/g, '([^/]+)');

interface Route {
  readonly operation: OperationName;
  readonly method: string;
  readonly path: RegExp;
  readonly labels: readonly string[];
  readonly query: readonly (readonly [string, string])[];
}

// Where two operations share method and path, the one that asks for a literal query is tried first.
const ROUTES: readonly Route[] = (Object.keys(OPERATIONS) as OperationName[])
  .map((operation) => {
    const { method, path, query = {} } = OPERATIONS[operation];
    const labels = [...path.matchAll(/\{(\w+)\}/g)].map(([, label]) => label!);
    return { operation, method, path: new RegExp(`^${pathPattern(path)}$`), labels, query: Object.entries(query) };
  })
  .toSorted((a, b) => b.query.length - a.query.length);

/**
 * Finds the operation by method, path and literal query.
 *
 * @throws Fault when there is none.
 */
export function match(method: string, url: URL): Match {
  const { pathname } = url;
  for (const { operation, method: wanted, path, labels: names, query } of ROUTES) {
    const found = method === wanted ? path.exec(pathname) : null;
    if (found === null || !query.every(([name, value]) => url.searchParams.get(name) === value)) continue;
    const labels: Record<string, string> = {};
    for (const [index, name] of names.entries()) labels[name] = decoded(found[index + 1]!);
    return { operation, labels };
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
