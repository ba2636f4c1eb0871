import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAnswering } from '../app/use-answering.ts';
import type { Address } from '../queries/address.ts';
import { archiveQuery, progressQuery } from '../queries/archive.ts';

/** The archive of a version, once it is wanted, and how far it is. */
export function useArchive(address: Address, version: number, isWanted: boolean) {
  const { backend } = useAnswering();
  const queries = useQueryClient();
  const archive = useQuery({ ...archiveQuery(queries, backend, address, version), enabled: isWanted });
  const { data: progress } = useQuery(progressQuery(backend, address, version));
  return { ...archive, progress: progress ?? undefined };
}
