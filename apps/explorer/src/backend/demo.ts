import { createFake, type Fake } from '@org/layers-fake';
import { layersHandlers } from '@org/layers-fake/msw';
import account from '@org/layers-fake/seeds/account.json' with { type: 'json' };
import catalogue from '@org/layers-fake/seeds/catalogue.json' with { type: 'json' };
import { setupWorker } from 'msw/browser';

let started: Promise<Fake> | undefined;

/** The fake that answers this page's calls to AWS, with public layers and sample layers of one's own; started when it is first asked for. */
export function startDemo(): Promise<Fake> {
  started ??= start().catch((error: unknown) => {
    // What failed once is tried again when it is asked for again.
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<Fake> {
  const fake = createFake();
  const seed = catalogue as Parameters<Fake['seed']>[0];
  const regions = [...new Set(['us-east-1', ...seed.layers.flatMap((layer) => layer.regions ?? [])])];
  await fake.seed(seed);
  const own = account as Parameters<Fake['seed']>[0];
  await fake.seed({ layers: own.layers.map((layer) => ({ regions, ...layer })) });
  await setupWorker(...layersHandlers(fake)).start({ onUnhandledFrame: 'bypass', quiet: true });
  return fake;
}
