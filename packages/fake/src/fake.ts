import { type Edition, EDITIONS, isRegion, LATEST_EDITION } from '@org/layers-model';
import type { Service } from './context.ts';
import { download } from './download.ts';
import { Fault } from './fault.ts';
import { uuidOf } from './ids.ts';
import { isLink } from './link.ts';
import { NotBuilt } from './not-built.ts';
import { operations } from './operations/index.ts';
import type { Operation } from './operations/operation.ts';
import { LARGEST_KEPT, LARGEST_SEEDED, readSeed } from './seed/read-seed.ts';
import type { Seed } from './seed/seed.ts';
import { type Snapshot, writeSnapshot } from './seed/write-snapshot.ts';
import { memoryStore } from './store/memory-store.ts';
import { callerOf } from './wire/caller.ts';
import { decode } from './wire/decode.ts';
import { encode, encodeFault, encodeNotBuilt, type Envelope } from './wire/encode.ts';
import { enumSetsOf } from './wire/enum-sets.ts';
import { match } from './wire/match.ts';
import { validate } from './wire/validate.ts';

/**
 * How a fake differs from the default one.
 *
 * @public
 */
export interface FakeOptions {
  /** The account of callers whose access key is not an account itself: twelve digits, `123456789012` when absent. */
  readonly account?: string;
  /** The region of requests that name none, `us-east-1` when absent. */
  readonly region?: string;
  /** The fake's clock; the machine's when absent. */
  readonly now?: () => Date;
  /** Which runtimes the service knows, prints and accepts; the newest known set when absent. */
  readonly edition?: Edition;
}

/**
 * A fake of the layers API: it keeps what is published, per account and region, until it is reset.
 * Its members are plain functions; they can be passed on alone.
 *
 * @public
 */
export interface Fake {
  /** Answers a request as AWS would. Rejects only for a bug of the fake. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Adds layers, each in the place of one of the same name; all of them or, with a `SeedError`, none. */
  readonly seed: (seed: Seed) => Promise<void>;
  /** Forgets everything, numbering included. */
  readonly reset: () => Promise<void>;
  /** Everything the fake holds, as JSON. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Puts the fake into a state it was in; with a `SeedError` it is left as it was. */
  readonly restore: (snapshot: Snapshot) => Promise<void>;
}

/**
 * Makes a fake. Fakes share nothing.
 *
 * @throws TypeError for an option that makes no sense.
 * @public
 */
export function createFake(options: FakeOptions = {}): Fake {
  const { account = '123456789012', region = 'us-east-1', now = () => new Date(), edition = LATEST_EDITION } = options;
  check('account', account, 'twelve digits', /^\d{12}$/.test(account));
  check('region', region, 'a region such as us-east-1', isRegion(region));
  check('edition', edition, `one of ${EDITIONS.join(', ')}`, EDITIONS.includes(edition));
  const store = memoryStore();
  const service: Service = { store, home: { account, region }, sets: enumSetsOf(edition), now };
  let requests = 0;

  return {
    fetch: async (request) => {
      const envelope = { requestId: uuidOf('request', ++requests), date: now() };
      try {
        return await answer(request, service, envelope);
      } catch (cause) {
        if (cause instanceof Fault) return encodeFault(cause, envelope);
        if (cause instanceof NotBuilt) return encodeNotBuilt(cause, envelope);
        throw cause;
      }
    },
    seed: async (seed) => {
      const { layers, archives } = await readSeed(seed, LARGEST_SEEDED, service);
      await store.put(layers, archives);
    },
    reset: async () => await store.replace([], new Map()),
    snapshot: async () => await writeSnapshot(store),
    restore: async (snapshot) => {
      const { layers, archives } = await readSeed(snapshot, LARGEST_KEPT, service);
      await store.replace(layers, archives);
    },
  };
}

async function answer(request: Request, service: Service, envelope: Envelope): Promise<Response> {
  const url = new URL(request.url);
  if (isLink(url)) return await download(request, url, service, envelope);
  const found = match(request.method, url);
  const members = await decode(found, request, url);
  const input = validate(found.operation, members, service.sets);
  const caller = callerOf(request, url, service.home);
  // The table pairs each request with its operation; the compiler cannot follow the name through it.
  const operation = operations[found.operation] as Operation<typeof found.operation>;
  const body = await operation({ ...service, caller, origin: url.origin }, input);
  return encode(found.operation, body, envelope);
}

function check(option: string, value: string, expected: string, holds: boolean): void {
  if (!holds) throw new TypeError(`createFake: ${option} must be ${expected}, got ${JSON.stringify(value)}`);
}
