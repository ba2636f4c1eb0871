import type { Observation } from '../observation.ts';
import { type StandIns, standIns } from './stand-ins.ts';

/**
 * What nobody may see.
 *
 * @public
 */
export interface Secrets {
  /** Account ids; those that an observation names as its own go without saying. */
  readonly accounts: readonly string[];
  /** Texts of eight letters or more: secret access keys, session tokens. The list may grow while it is used: keys are renewed. */
  readonly texts: readonly string[];
}

/** A key that stands for no secret: what the contracts send where the key is to be unknown. */
const NO_SECRET = 'AKIAQQQQQQQQQQQQQQQQ';

/**
 * Makes observations fit to be kept and shown: account ids, keys, tokens and signatures are replaced by stand-ins of
 * the same form and length, the same ones over a run, so that laws say of a scrubbed observation what they say of it.
 *
 * @public
 */
export function scrubberOf({ accounts, texts }: Secrets): (observation: Observation) => Observation {
  const stand = standIns();
  const numbers = new Map<string, string>();
  const know = (account: string | undefined): void => {
    if (account === undefined || numbers.has(account)) return;
    numbers.set(account, String(100_000_000_001 + numbers.size));
  };
  return (observation) => {
    for (const account of [...accounts, ...accountsOf(observation)]) know(account);
    const literal = literalsOf(texts);
    const { organization } = observation.world.given;
    const scrub = (text: string): string =>
      withoutAccounts(
        withoutTokens(withoutTexts(withoutOrganization(text, organization, stand), literal, stand), stand),
        numbers,
      );
    return scrubbed(observation, scrub, stand) as Observation;
  };
}

const accountsOf = ({ world, against }: Observation): readonly (string | undefined)[] =>
  [world, against?.world].flatMap((one) => [one?.accounts.owner, one?.accounts.other]);

/** A shorter text is no secret, but the `test` of an emulator, which is a part of many words. */
const SHORTEST = 8;

/** Secrets as they are and as URLs have them, the longest first: one may be a part of another. */
const literalsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((one) => [one, encodeURIComponent(one)])
    .toSorted((left, right) => right.length - left.length);

/** Headers whose whole value is a secret. */
const SECRET_HEADERS = /^(x-amz-security-token|cookie|set-cookie)$/i;

/** The same value with all its texts scrubbed. */
function scrubbed(value: unknown, scrub: (text: string) => string, stand: StandIns): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, scrub, stand));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) =>
      SECRET_HEADERS.test(name) && typeof item === 'string'
        ? [name, stand(item, 'token')]
        : [scrub(name), scrubbed(item, scrub, stand)],
    ),
  );
}

const withoutOrganization = (text: string, organization: string | undefined, stand: StandIns): string =>
  organization === undefined ? text : text.replaceAll(organization, () => stand(organization, 'organization'));

const withoutTexts = (text: string, secrets: readonly string[], stand: StandIns): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, () => stand(secret, 'token')), text);

/** A value in a URL, a header or a sentence: up to what can be no part of it. */
const VALUE = String.raw`[^\s&"'\\,;<>]+`;

const SIGNATURE = /((?<![\w-])(?:X-Amz-)?Signature=)([^\s&"'\\,;<>]+)/gi;
const TOKEN = new RegExp(String.raw`(x-amz-security-token(?:=|%3D|:\s?))(${VALUE})`, 'gi');
const BEARER = new RegExp(String.raw`(\bBearer )(${VALUE})`, 'g');
/** Session tokens, wherever they stand: what those of AWS begin with. */
const SESSION = /(?<!\w)()((?:IQoJ|FwoG|FQoG)[\w+/=%-]{40,})/g;
const KEY = /(?<![A-Za-z0-9])()((?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Za-z0-9])/g;
/** Emulators take keys of any form. */
const CREDENTIAL = /((?<![\w-])(?:X-Amz-)?(?:Credential|AWSAccessKeyId)=)([^\s&"'\\,;<>/%]+)/gi;

/** No key at all, or an account in the place of one. */
const keep = (key: string): boolean => key === NO_SECRET || /^\d{12}$/.test(key);

function withoutTokens(text: string, stand: StandIns): string {
  return text
    .replaceAll(TOKEN, (_, before: string, token: string) => before + stand(token, 'token'))
    .replaceAll(
      BEARER,
      (_, before: string, token: string) => before + (token.length > 8 ? stand(token, 'token') : token),
    )
    .replaceAll(SESSION, (_, before: string, token: string) => before + stand(token, 'token'))
    .replaceAll(SIGNATURE, (_, before: string, signature: string) => before + stand(signature, formOf(signature)))
    .replaceAll(KEY, (_, before: string, key: string) => before + (keep(key) ? key : stand(key, 'key')))
    .replaceAll(CREDENTIAL, (_, before: string, key: string) =>
      keep(key) || key.length < 12 || KEY_ALONE.test(key) ? before + key : before + stand(key, 'token'),
    );
}

const KEY_ALONE = /^(AKIA|ASIA)[A-Z0-9]{16}$/;

const formOf = (signature: string): 'hex' | 'token' => (/^[0-9a-f]{16,}$/.test(signature) ? 'hex' : 'token');

/** Accounts as whole numbers: twelve digits within a longer number are something else. */
function withoutAccounts(text: string, numbers: ReadonlyMap<string, string>): string {
  return text.replaceAll(/(?<!\d)\d{12}(?!\d)/g, (digits) => numbers.get(digits) ?? digits);
}
