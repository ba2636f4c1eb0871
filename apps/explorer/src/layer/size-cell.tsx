import { useQuery } from '@tanstack/react-query';
import { useAnswering } from '../app/use-answering.ts';
import { formatSize } from '../parts/format.ts';
import type { Address } from '../queries/address.ts';
import { versionQuery } from '../queries/version.ts';

/** Bytes of a version's archive, which only the version itself says. */
export function SizeCell({ address, version }: { readonly address: Address; readonly version: number }) {
  const { backend } = useAnswering();
  const { data, error } = useQuery(versionQuery(backend, address, version));
  if (error !== null) return <span title={error.message}>not told</span>;
  return formatSize(data?.Content?.CodeSize);
}
