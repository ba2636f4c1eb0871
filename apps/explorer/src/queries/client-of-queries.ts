import { explain } from '@org/layers-client';
import { QueryClient } from '@tanstack/react-query';

/** Tries beyond those of the SDK, which are over within seconds: a throttled account needs longer to be let in again. */
const TRIES = 4;

/** Milliseconds before the next try: doubled each time, and never all at once for all that wait. */
const delay = (failures: number): number => Math.min(1000 * 2 ** failures, 15_000) * (0.5 + Math.random() / 2);

/** What was read, for as long as it is shown and a little longer. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The demo needs no network, and a server on this machine none that a browser knows of.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < TRIES && explain(error).kind === 'throttled',
        retryDelay: delay,
        // Whoever comes back to the page finds what was there; nothing moves under the reader's eyes.
        refetchOnWindowFocus: false,
      },
    },
  });
