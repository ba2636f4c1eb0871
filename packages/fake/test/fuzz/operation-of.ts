import { type OperationName, OPERATIONS } from '@org/layers-model';

/** The operation that a method and a URL ask for, told by the table and by nothing of the fake; `undefined` for none. */
export function operationOf(method: string, { pathname, searchParams }: URL): OperationName | undefined {
  const found = (Object.keys(OPERATIONS) as OperationName[]).filter((name) => {
    const { query = {}, ...binding } = OPERATIONS[name];
    const wanted = binding.path.split('/');
    const parts = pathname.split('/');
    return (
      binding.method === method &&
      parts.length === wanted.length &&
      wanted.every((part, at) => (part.startsWith('{') ? parts[at] !== '' : part === parts[at])) &&
      Object.entries(query).every(([member, value]) => searchParams.get(member) === value)
    );
  });
  // GetLayerVersionByArn shares its path with ListLayers, and asks for more.
  return found.includes('GetLayerVersionByArn') ? 'GetLayerVersionByArn' : found[0];
}
