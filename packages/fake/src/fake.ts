import type { Edition } from '@org/layers-model';
import { answer } from './answer.ts';
import { type Clock, createClock } from './clock.ts';
import type { Service } from './context.ts';
import { createFaults } from './faults/create-faults.ts';
import type { Faults } from './faults/fault-rule.ts';
import { idsOf, requestIdsOf } from './ids.ts';
import type { ObjectSource } from './object-source.ts';
import type { Organizations } from './organizations.ts';
import { inTurn } from './in-turn.ts';
import { late } from './late.ts';
import { type RequestParts, type ResponseParts, toResponse } from './parts.ts';
import { presenterOf } from './present.ts';
import { readOptions } from './read-options.ts';
import { rulesOf } from './rules.ts';
import { copySeed } from './seed/copy-seed.ts';
import { LARGEST_KEPT, LARGEST_SEEDED } from './seed/largest-version.ts';
import type { Seed } from './seed/seed.ts';
import type { Snapshot } from './seed/write-snapshot.ts';
import type { LayerStore } from './store/layer-store.ts';
import { memoryStore } from './store/memory-store.ts';
import type { Signatures } from './wire/authenticate.ts';

const seeding = late(() => import('./seed/seeding.ts'));

/**
 * How a fake differs from the default one.
 *
 * @public
 */
export interface FakeOptions {
  /** The account of callers whose access key says none: twelve digits, `123456789012` when absent. */
  readonly account?: string;
  /** The region of requests that name none, `us-east-1` when absent. */
  readonly region?: string;
  /** Where the fake's clock starts from; the machine's time when absent. */
  readonly now?: () => Date;
  /** Which runtimes, patterns and texts the service has; the newest known when absent. */
  readonly edition?: Edition;
  /**
   * The account of an access key: twelve digits, or `undefined` for `account`. When absent, a key of twelve digits
   * is the account (`accountAsKey`); `accountInKey` also decodes AWS's own keys.
   */
  readonly accountOf?: (accessKeyId: string) => string | undefined;
  /** Who is in which organisation: grants to an organisation look here. No organisation exists when absent. */
  readonly organizations?: Organizations;
  /** Where archives come from that are published from S3. No bucket exists when absent. */
  readonly objects?: ObjectSource;
  /** What is asked of signatures; they are optional when absent. */
  readonly signatures?: Signatures;
  /**
   * Makes every id and date follow from this number and the requests alone: the clock starts at 2026-01-01 and goes on
   * by one second a request (unless `now` is given). When absent, ids still follow from the requests and their dates, those of
   * requests apart where there is a `store`.
   */
  readonly randomSeed?: number;
  /**
   * Where layers are kept; memory of the fake's own when absent. What is kept elsewhere outlives the fake, and several
   * fakes may share it: `@org/layers-stores`.
   */
  readonly store?: LayerStore;
}

/**
 * A fake of the layers API: it keeps what is published, per account and region, until it is reset.
 * Its members are plain functions; they can be passed on alone.
 *
 * @public
 */
export interface Fake {
  /** Answers a request as AWS would. Rejects for a bug of the fake, and where a fault rule breaks the connection. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same in parts: for servers and clients that have no `Request` at hand and need no `Response`. */
  readonly respond: (request: RequestParts) => Promise<ResponseParts>;
  /** Adds layers, each in the place of one of the same name; all of them or, with an `InputError`, none. */
  readonly seed: (seed: Seed) => Promise<void>;
  /**
   * Makes the fake as it was made: no numbering, no faults, the clock at its own time, and no layers but those of a
   * snapshot, where one is given; with an `InputError` all is left as it was.
   */
  readonly reset: (snapshot?: Snapshot) => Promise<void>;
  /** Every layer the fake holds, as JSON. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Puts the fake's layers into a state they were in; with an `InputError` they are left as they were. */
  readonly restore: (snapshot: Snapshot) => Promise<void>;
  /** Faults on demand. */
  readonly faults: Faults;
  /** The fake's time. */
  readonly clock: Clock;
}

/**
 * Makes a fake. Fakes share nothing.
 *
 * @throws TypeError for an option that makes no sense.
 * @public
 */
export function createFake(options: FakeOptions = {}): Fake {
  const { now, edition, signatures, randomSeed, store: outside, ...who } = readOptions(options);
  let requests = 0;
  const start = randomSeed === undefined ? () => new Date() : () => new Date(Date.UTC(2026) + requests * 1000);
  const clock = createClock(now ?? start);
  const faults = createFaults(() => clock.now().getTime());
  const uuid = idsOf(randomSeed);
  // Fakes that share a store answer as one: no two of them may give the same ids.
  const requestIdOf = requestIdsOf(randomSeed ?? (outside && globalThis.crypto.randomUUID()));
  const rules = rulesOf(edition);
  const lasting = { ...who, rules, now: clock.now, uuid, present: presenterOf({ rules, uuid }) };
  let service: Service = { ...lasting, store: outside ?? memoryStore() };

  const seeds = inTurn();

  const respond: Fake['respond'] = async (request) => {
    const requestId = requestIdOf(++requests);
    const envelope = { requestId, date: clock.now(), crossOrigin: request.headers.has('origin') };
    // A store that others see, too, is asked as it is: a seed that waits for a database is to hold up nothing else.
    if (outside === undefined && seeds.waiting !== undefined) await seeds.waiting;
    return await answer(request, envelope, service, { signatures, faults });
  };

  /** Takes a seed as it is now, at this time, into a store as it is now: what reads it may have to be loaded first. */
  function take(seed: Seed, largest: number, store: LayerStore, how: 'put' | 'replace'): Promise<void> {
    const [given, at] = [copySeed(seed), clock.now()];
    return seeds.add(async () => {
      const { readSeed } = await seeding();
      await store[how](await readSeed(given, largest, { ...service, now: () => at }));
    });
  }

  return {
    fetch: async (request) => toResponse(await respond(request)),
    respond,
    seed: async (seed) => await take(seed, LARGEST_SEEDED, service.store, 'put'),
    reset: async (snapshot) => {
      // A store of its own: whatever began before this is done writes into the one that is given up.
      const store = outside ?? memoryStore();
      if (snapshot !== undefined || outside !== undefined)
        await take(snapshot ?? { layers: [] }, LARGEST_KEPT, store, 'replace');
      service = { ...lasting, store };
      // Others go on to answer from a store that is shared: no id is given again.
      if (outside === undefined) requests = 0;
      faults.clear();
      clock.reset();
    },
    snapshot: async () => {
      if (seeds.waiting !== undefined) await seeds.waiting;
      const contents = service.store.contents();
      return (await seeding()).writeSnapshot(await contents);
    },
    restore: async (snapshot) => await take(snapshot, LARGEST_KEPT, service.store, 'replace'),
    faults: { add: faults.add, list: faults.list, clear: faults.clear },
    clock,
  };
}
