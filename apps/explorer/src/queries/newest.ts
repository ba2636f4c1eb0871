import { explain, newestVersion } from '@org/layers-client';
import { queryOptions } from '@tanstack/react-query';
import PQueue from 'p-queue';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import type { Address } from './address.ts';

/** Ten questions a second: of the fifteen that AWS lets through others need some, too. */
const questions = new PQueue({ concurrency: 1, interval: 1000, intervalCap: 10 });

/** The newest version of somebody else's layer: nobody lists them, so numbers are asked for, upward from a known one. */
export const newestQuery = (backend: Backend, { region, LayerName }: Address, from: number) =>
  queryOptions({
    queryKey: ['newest', backend, region, LayerName, from],
    queryFn: async ({ signal }) => {
      const ask = async (VersionNumber: number): Promise<boolean> => {
        try {
          await call(backend, region, (client, { GetLayerVersionCommand }) =>
            client.send(new GetLayerVersionCommand({ LayerName, VersionNumber }), { abortSignal: signal }),
          );
          return true;
        } catch (error) {
          // Somebody else's version is denied alike where it is private, deleted, or never was.
          if (['denied', 'absent'].includes(explain(error).kind)) return false;
          throw error;
        }
      };
      const exists = (version: number): Promise<boolean> => questions.add(() => ask(version), { signal });
      return (await newestVersion({ exists, from })) ?? null;
    },
    staleTime: 5 * 60_000,
  });
