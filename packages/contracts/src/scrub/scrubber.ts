import type { Observation, World } from '../observation.ts';
import { accountStandIns } from './accounts.ts';
import { foreignNames } from './foreign-names.ts';
import { foreignTexts } from './foreign-texts.ts';
import { withoutPeople } from './people.ts';
import { preparedStandIns } from './prepared.ts';
import { type StandIns, standIns } from './stand-ins.ts';
import { scrubbedBytes, withoutTokens } from './tokens.ts';

/**
 * What nobody may see.
 *
 * @public
 */
export interface Secrets {
  /** Account ids; those that an observation names as its own, or in an ARN, go without saying. */
  readonly accounts: readonly string[];
  /** Texts of eight letters or more: secret access keys, session tokens. The list may grow while it is used: keys are renewed. */
  readonly texts: readonly string[];
  /**
   * Whether accounts, buckets, organisations, and what is said of others' layers stay, as a script against an emulator
   * needs them; they go when absent. Keys, tokens, signatures and the names of callers always go.
   */
  readonly keepAccounts?: boolean;
}

/** Scrubs all of a run: what stands for a text is the same everywhere. */
export interface Scrubber {
  readonly observation: (observation: Observation) => Observation;
  /** A sentence about observations that were scrubbed before. */
  readonly sentence: (sentence: string) => string;
}

/**
 * Makes observations fit to be kept and shown: account ids, keys, tokens, signatures, names of callers and buckets,
 * and all texts that are said of others' layers are replaced by stand-ins of the same form and length, the same ones
 * over a run, so that laws say of a scrubbed observation what they say of it. Stand-ins of layers keep the order of
 * the names.
 *
 * @public
 */
export function scrubberOf(secrets: Secrets): (observation: Observation) => Observation {
  return scrubberFor(secrets).observation;
}

/**
 * Makes sentences that quote a target fit to be shown, such as those of an `Unusable`.
 *
 * @public
 */
export function sentenceScrubberOf(secrets: Secrets): (sentence: string) => string {
  return scrubberFor(secrets).sentence;
}

/** Scrubs observations, and sentences about them. */
export function scrubberFor({ accounts, texts, keepAccounts = false }: Secrets): Scrubber {
  const stand = standIns();
  const numbers = accountStandIns();
  const names = foreignNames();
  const strangers = foreignTexts();
  const prepared = preparedStandIns(stand);

  const learn = (observation: Observation): void => {
    const { world, against } = observation;
    for (const one of [...accounts, ...texts.filter(isAccount)]) numbers.learn(one);
    for (const one of [world, against?.world]) {
      numbers.learn(one?.accounts.owner);
      numbers.learn(one?.accounts.other);
    }
    numbers.learnFrom(JSON.stringify(observation));
    names.learnFrom(observation);
    prepared.learnFrom(observation);
  };
  const scrubText = (text: string, literals: readonly string[]): string => {
    const safe = withoutTokens(withoutPeople(withoutTexts(text, literals, stand), stand), stand);
    const read = scrubbedBytes(safe, (said) => scrubText(said, literals));
    return keepAccounts ? read : numbers.without(names.without(strangers.without(prepared.without(read))));
  };
  return {
    observation: (observation) => {
      if (!keepAccounts) learn(observation);
      const { against, ...seen } = keepAccounts ? observation : strangers.withoutAnswers(observation);
      const literals = literalsOf(texts);
      const text = (one: string): string => scrubText(one, literals);
      const within = (value: object, world: World): object =>
        scrubbed(value, text, (name, item) => {
          if (SECRET_HEADERS.test(name)) return stand(item, 'token');
          if (keepAccounts) return text(item);
          return prepared.member(name, item) ?? names.member(name, item, world) ?? text(item);
        }) as object;
      return {
        ...within(seen, observation.world),
        ...(against !== undefined && { against: within(against, against.world) }),
      } as Observation;
    },
    sentence: (sentence) => {
      if (keepAccounts) return scrubText(sentence, literalsOf(texts));
      numbers.learnFrom(sentence);
      return names.withoutAny(scrubText(strangers.withoutAny(sentence), literalsOf(texts)));
    },
  };
}

/** A shorter text is no secret, but the `test` of an emulator, which is a part of many words. */
const SHORTEST = 8;

/** Emulators take accounts in the place of keys. */
const isAccount = (text: string): boolean => /^\d{12}$/.test(text);

/** Secrets as they are and as URLs have them, the longest first: one may be a part of another. */
const literalsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .filter((one) => one.length >= SHORTEST && !isAccount(one))
    .flatMap((one) => [one, encodeURIComponent(one)])
    .toSorted((left, right) => right.length - left.length);

const withoutTexts = (text: string, secrets: readonly string[], stand: StandIns): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, () => stand(secret, 'token')), text);

/** Headers whose whole value is a secret. */
const SECRET_HEADERS = /^(x-amz-security-token|cookie|set-cookie)$/i;

/** The same value with all its texts scrubbed. */
function scrubbed(
  value: unknown,
  text: (one: string) => string,
  member: (name: string, value: string) => string,
): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, text, member));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      text(name),
      typeof item === 'string' ? member(name, item) : scrubbed(item, text, member),
    ]),
  );
}
