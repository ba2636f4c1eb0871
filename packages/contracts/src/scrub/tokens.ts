import type { StandIns } from './stand-ins.ts';

/** A key that stands for no secret: what the contracts send where the key is to be unknown. */
const NO_SECRET = 'AKIAQQQQQQQQQQQQQQQQ';

/** A value in a URL, a header or a sentence: up to what can be no part of it. */
const VALUE = String.raw`[^\s&"'\\,;<>]+`;

/** What a parameter's name may stand behind: no letter, unless that belongs to a `&` as JSON or a URL writes it. */
const BEFORE = String.raw`(?:(?<![\w-])|(?<=\\u0026|%26|%3F))`;
const EQUALS = '(?:=|%3D)';

const SIGNATURE = new RegExp(
  String.raw`(${BEFORE}(?:X-Amz-)?Signature${EQUALS}|<SignatureProvided>)([\da-f]{64}|${VALUE})`,
  'gi',
);
const TOKEN = new RegExp(String.raw`(x-amz-security-token(?:=|%3D|:\s?))(${VALUE})`, 'gi');
const BEARER = new RegExp(String.raw`(\bBearer )(${VALUE})`, 'g');
/** Session tokens, wherever they stand: what those of AWS begin with. */
const SESSION = /(?<!\w)()((?:IQoJ|FwoG|FQoG)[\w+/=%-]{40,})/g;
/** Access keys, and the ids of users and roles. */
const KEY = /(?<![A-Za-z0-9])()((?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16,17})(?![A-Za-z0-9])/g;
/** Emulators take keys of any form. */
const CREDENTIAL = new RegExp(
  String.raw`(${BEFORE}(?:X-Amz-)?(?:Credential|AWSAccessKeyId)${EQUALS})([^\s&"'\\,;<>/%]+)`,
  'gi',
);

/** No key at all, or an account in the place of one. */
const keep = (key: string): boolean => key === NO_SECRET || /^\d{12}$/.test(key);

/** A text without keys, tokens and signatures, which are known by their form or by what they stand behind. */
export function withoutTokens(text: string, stand: StandIns): string {
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

/** A text's bytes as S3 spells them where it refuses a signature: `<StringToSignBytes>41 57 53 …`. */
const BYTES = /(<\w+Bytes>)([\da-f]{2}(?: [\da-f]{2})*)/gi;

/** The same with what the bytes say scrubbed. */
export const scrubbedBytes = (text: string, scrub: (said: string) => string): string =>
  text.replaceAll(BYTES, (_, before: string, bytes: string) => before + hexOf(scrub(saidBy(bytes))));

const saidBy = (bytes: string): string =>
  String.fromCodePoint(...bytes.split(' ').map((byte) => Number.parseInt(byte, 16)));

const hexOf = (said: string): string =>
  Array.from(said, (letter) => letter.codePointAt(0)!.toString(16).padStart(2, '0')).join(' ');
