import { download, HashMismatch, LinkExpired, readArchive } from '@org/layers-client';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { archiveLink } from '../backend/archive-link.ts';
import type { Backend } from '../backend/backend.ts';
import type { Address } from './address.ts';
import { PartialDownloads } from './partial-downloads.ts';
import { versionQuery } from './version.ts';

/** How far an archive is, and whether its link had to be asked for anew. */
export interface ArchiveProgress {
  readonly received: number;
  readonly total: number | undefined;
  readonly isRenewed: boolean;
}

/** What of archives came before a download broke off. */
const partial = new PartialDownloads();

/** How far the archive of a version is; filled while it is downloaded. */
export const progressQuery = (backend: Backend, { region, LayerName }: Address, version: number) =>
  queryOptions({
    queryKey: ['progress', backend, region, LayerName, version],
    queryFn: (): ArchiveProgress | null => null,
    enabled: false,
  });

/** A version's archive, of which the hash was checked, with its table of contents. Nothing is unpacked. */
export const archiveQuery = (queries: QueryClient, backend: Backend, address: Address, version: number) =>
  queryOptions({
    queryKey: ['archive', backend, address.region, address.LayerName, version],
    queryFn: async ({ signal }) => {
      const about = versionQuery(backend, address, version);
      const { queryKey } = progressQuery(backend, address, version);
      const bring = async (isRenewed: boolean): Promise<Blob> => {
        // A link holds for ten minutes, and a page stays open for longer.
        const { Content } = await queries.fetchQuery(isRenewed ? { ...about, staleTime: 0 } : about);
        const { Location = '', CodeSha256 = '', CodeSize } = Content ?? {};
        const parts = partial.take(CodeSha256);
        await download({
          url: archiveLink(backend, Location),
          sha256: CodeSha256,
          ...(CodeSize !== undefined && { size: CodeSize }),
          before: parts.kept(),
          write: parts.write,
          progress: (progress) => queries.setQueryData(queryKey, (): ArchiveProgress => ({ ...progress, isRenewed })),
          signal,
        }).catch((error: unknown) => {
          if (!(error instanceof HashMismatch)) parts.leave();
          throw error;
        });
        return parts.blob();
      };
      const blob = await bring(false).catch((error: unknown) => {
        if (error instanceof LinkExpired) return bring(true);
        throw error;
      });
      return { blob, files: await readArchive(blob) };
    },
    staleTime: Infinity,
    retry: false,
  });
