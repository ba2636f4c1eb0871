import { type Edition, EDITIONS, isRegion, LATEST_EDITION } from '@org/layers-model';
import { accountAsKey } from './access-key.ts';
import { isAccount } from './account.ts';
import type { Service } from './context.ts';
import type { FakeOptions } from './fake.ts';
import { noBuckets } from './object-source.ts';
import type { Organizations } from './organizations.ts';
import { printed } from './shape.ts';
import type { LayerStore } from './store/layer-store.ts';
import type { Signatures } from './wire/authenticate.ts';

/** Options as a fake uses them: checked, and complete but for those without a default. */
export interface ReadOptions extends Pick<Service, 'home' | 'accountOf' | 'organizations' | 'objects'> {
  readonly edition: Edition;
  readonly signatures: Signatures;
  readonly now: (() => Date) | undefined;
  readonly randomSeed: number | undefined;
  readonly store: LayerStore | undefined;
}

/**
 * Reads the options of a fake.
 *
 * @throws TypeError for one that makes no sense.
 */
export function readOptions(options: FakeOptions): ReadOptions {
  const { account = '123456789012', region = 'us-east-1', edition = LATEST_EDITION, randomSeed, store } = options;
  const { accountOf = accountAsKey, organizations = {}, objects = noBuckets, signatures = 'optional' } = options;
  check('account', account, 'twelve digits', isAccount(account));
  check('region', region, 'a region such as us-east-1', isRegion(region));
  check('edition', edition, `one of ${EDITIONS.join(', ')}`, EDITIONS.includes(edition));
  check('accountOf', accountOf, 'a function', typeof accountOf === 'function');
  check('objects', objects, 'a function', typeof objects === 'function');
  check('now', options.now, 'a function', options.now === undefined || typeof options.now === 'function');
  check('signatures', signatures, 'optional, required or a function', isSignatures(signatures));
  check('randomSeed', randomSeed, 'a finite number', randomSeed === undefined || Number.isFinite(randomSeed));
  checkOrganizations(organizations);
  return {
    home: { account, region },
    edition,
    accountOf: (key) => checkedAccount(key, accountOf(key)),
    organizations: structuredClone(organizations),
    objects,
    signatures,
    now: options.now,
    randomSeed,
    store,
  };
}

const isSignatures = (value: unknown): boolean =>
  value === 'optional' || value === 'required' || typeof value === 'function';

function checkOrganizations(organizations: Organizations): void {
  const isTable = typeof organizations === 'object' && organizations !== null;
  const lists = isTable ? Object.values(organizations) : [];
  const accounts = lists.flat();
  const holds = isTable && lists.every(Array.isArray) && accounts.every(isAccount);
  check('organizations', organizations, 'lists of accounts by organisation', holds);
  const twice = accounts.find((account, index) => accounts.indexOf(account) < index);
  check('organizations', twice, 'such that an account is in one of them only', twice === undefined);
}

function checkedAccount(key: string, account: string | undefined): string | undefined {
  check(
    'accountOf',
    account,
    `twelve digits or undefined for the key ${key}`,
    account === undefined || isAccount(account),
  );
  return account;
}

function check(option: string, value: unknown, expected: string, holds: boolean): void {
  if (!holds) throw new TypeError(`createFake: ${option} must be ${expected}, got ${printed(value)}`);
}
