import { type Edition, EDITIONS, isRegion, LATEST_EDITION } from '@org/layers-model';
import { accountAsKey } from './access-key.ts';
import { answer } from './answer.ts';
import { type Clock, createClock } from './clock.ts';
import type { Service } from './context.ts';
import { Fault } from './fault.ts';
import { createFaults } from './faults/create-faults.ts';
import type { Faults } from './faults/fault-rule.ts';
import { uuidOf } from './ids.ts';
import { noBuckets, type ObjectSource } from './object-source.ts';
import type { Organizations } from './organizations.ts';
import { rulesOf } from './rules.ts';
import { LARGEST_KEPT, LARGEST_SEEDED, readSeed } from './seed/read-seed.ts';
import type { Seed } from './seed/seed.ts';
import { type Snapshot, writeSnapshot } from './seed/write-snapshot.ts';
import { memoryStore } from './store/memory-store.ts';
import type { Signatures } from './wire/authenticate.ts';
import { encodeFault } from './wire/encode.ts';

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
   * by one second a request (unless `now` is given). When absent, ids still follow from the requests and their dates.
   */
  readonly randomSeed?: number;
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
  const { account = '123456789012', region = 'us-east-1', edition = LATEST_EDITION, randomSeed } = options;
  const { accountOf = accountAsKey, organizations = {}, objects = noBuckets, signatures = 'optional' } = options;
  check('account', account, 'twelve digits', isAccount(account));
  check('region', region, 'a region such as us-east-1', isRegion(region));
  check('edition', edition, `one of ${EDITIONS.join(', ')}`, EDITIONS.includes(edition));

  let requests = 0;
  const source = randomSeed === undefined ? () => new Date() : () => new Date(Date.UTC(2026) + requests * 1000);
  const clock = createClock(options.now ?? source);
  const store = memoryStore();
  const service: Service = {
    store,
    home: { account, region },
    rules: rulesOf(edition),
    now: clock.now,
    uuid: randomSeed === undefined ? uuidOf : (...parts) => uuidOf(randomSeed, ...parts),
    accountOf: (key) => checkedAccount(key, accountOf(key)),
    organizations,
    objects,
  };
  const faults = createFaults(() => clock.now().getTime());
  const frontEnd = { signatures, faults };

  return {
    fetch: async (request) => {
      const requestId = service.uuid('request', ++requests);
      const envelope = { requestId, date: clock.now(), crossOrigin: request.headers.has('origin') };
      try {
        return await answer(request, envelope, service, frontEnd);
      } catch (cause) {
        if (cause instanceof Fault) return encodeFault(cause, envelope);
        throw cause;
      }
    },
    seed: async (seed) => {
      const { layers, archives } = await readSeed(seed, LARGEST_SEEDED, service);
      await store.put(layers, archives);
    },
    reset: async (snapshot = { layers: [], archives: {} }) => {
      const { layers, archives } = await readSeed(snapshot, LARGEST_KEPT, service);
      requests = 0;
      faults.clear();
      clock.reset();
      await store.replace(layers, archives);
    },
    snapshot: async () => await writeSnapshot(store),
    restore: async (snapshot) => {
      const { layers, archives } = await readSeed(snapshot, LARGEST_KEPT, service);
      await store.replace(layers, archives);
    },
    faults: { add: faults.add, list: faults.list, clear: faults.clear },
    clock,
  };
}

const isAccount = (text: string): boolean => /^\d{12}$/.test(text);

function check(option: string, value: string, expected: string, holds: boolean): void {
  if (!holds) throw new TypeError(`createFake: ${option} must be ${expected}, got ${JSON.stringify(value)}`);
}

function checkedAccount(key: string, account: string | undefined): string | undefined {
  if (account !== undefined)
    check('accountOf', account, `twelve digits or undefined for the key ${key}`, isAccount(account));
  return account;
}
