import { Trouble } from './trouble.tsx';

/** What went wrong with a query, and a way to ask again; nothing where nothing did. */
export function Failure({ query }: { readonly query: { readonly error: unknown; readonly refetch: () => unknown } }) {
  const { error, refetch } = query;
  return error === null ? null : <Trouble error={error} retry={() => void refetch()} />;
}
