import { type OperationName, OPERATIONS } from '@org/layers-model';

/** Paths of the API, with an expression for each label. */
const ROUTES = (Object.keys(OPERATIONS) as OperationName[]).map((operation) => {
  const { method, path, query = {} } = OPERATIONS[operation];
  return {
    operation,
    method,
    path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    query: Object.entries(query),
  };
});

/** The layer operation that a request asks for; `undefined` for anything else, which is not passed on. */
export function operationOf(method: string, { pathname, searchParams }: URL): OperationName | undefined {
  const found = ROUTES.filter((route) => route.method === method && route.path.test(pathname));
  const special = found.find(
    ({ query }) => query.length > 0 && query.every(([name, value]) => searchParams.get(name) === value),
  );
  return (special ?? found.find(({ query }) => query.length === 0))?.operation;
}

/** Whether an operation changes nothing. */
export const isRead = (operation: OperationName): boolean => OPERATIONS[operation].method === 'GET';
