import { PRIVATE, summarizePolicy, wordsOfPolicy } from '@org/layers-client';
import { useQuery } from '@tanstack/react-query';
import { useAnswering } from '../app/use-answering.ts';
import type { Address } from '../queries/address.ts';
import { policyQuery } from '../queries/policy.ts';

/** Who may use a version beside its owner, in words. */
export function AccessCell({ address, version }: { readonly address: Address; readonly version: number }) {
  const { backend } = useAnswering();
  const { data, error, isPending } = useQuery(policyQuery(backend, address, version));
  if (isPending) return null;
  if (error !== null) return <span title={error.message}>not told</span>;
  return wordsOfPolicy(data === null ? PRIVATE : summarizePolicy(data));
}
