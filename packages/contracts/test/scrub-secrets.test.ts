import { expect, test } from 'vitest';
import type { Exchange } from '../src/observation.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { output, planted, scrubber, SECRETS } from './scrub-planted.ts';

test('planted secrets are gone, and every text keeps its length', () => {
  const scrubbed = scrubber()(planted);
  const text = JSON.stringify(scrubbed);
  for (const [name, secret] of Object.entries(SECRETS)) {
    expect(text, name).not.toContain(secret);
    expect(text, name).not.toContain(encodeURIComponent(secret));
  }
  expect(text).toHaveLength(JSON.stringify(planted).length);
  expect(scrubbed.world.accounts).toEqual({ owner: '200000000001', other: '200000000002' });
});

test('what S3 spells in bytes is what it says in letters', () => {
  const { body } = scrubber()(planted).seen[1] as Exchange;
  const [, text = ''] = /<CanonicalRequest>([^<]*)/.exec(body) ?? [];
  const [, bytes = ''] = /<CanonicalRequestBytes>([^<]*)/.exec(body) ?? [];
  expect(Buffer.from(bytes.replaceAll(' ', ''), 'hex').toString()).toContain(text);
  expect(text).toContain('X-Amz-Signature=');
});

test('accounts of ARNs are known where nobody names them', () => {
  const nameless = { ...planted, world: { ...planted.world, accounts: {} } };
  const text = JSON.stringify(scrubberOf({ accounts: [], texts: [] })(nameless));
  for (const account of [SECRETS.account, SECRETS.other, SECRETS.stranger]) expect(text).not.toContain(account);
});

test('accounts and names stay where that is asked for, and nothing else does', () => {
  const { account, other, stranger, bucket, object, foreign, description, license, ...secret } = SECRETS;
  const text = JSON.stringify(scrubberOf({ accounts: [], texts: [SECRETS.secret], keepAccounts: true })(planted));
  for (const kept of [account, other, stranger, bucket, object, foreign, description, license])
    expect(text).toContain(kept);
  for (const gone of Object.values(secret)) expect(text).not.toContain(gone);
});

test('keys, tokens and signatures are known without being named', () => {
  const text = JSON.stringify(scrubberOf({ accounts: [], texts: [] })(planted));
  for (const secret of [SECRETS.key, SECRETS.token, SECRETS.signature, SECRETS.account, SECRETS.other]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
  }
});

test('a secret has the same stand-in wherever it stands, and over a run', () => {
  const scrub = scrubber();
  const first = scrub(planted);
  const [asked, fetched] = first.seen as unknown as readonly [Exchange, Exchange];
  const link = (asked.output as typeof output).Content.Location;
  expect(fetched.request.url).toBe(link);
  expect(JSON.parse(asked.body)).toEqual(asked.output);
  expect(link).toMatch(/X-Amz-Credential=ASIASTANDIN\w{9}%2F20261124%2F.*&X-Amz-Signature=[0-9a-f]{64}$/);
  expect(scrub(planted)).toEqual(first);
  const anew = { ...planted, world: { ...planted.world, accounts: { owner: SECRETS.other } } };
  expect(scrub(anew).world.accounts.owner).toBe('200000000002');
});

test('keys that are renewed while a run goes on are scrubbed from then on', () => {
  const texts: string[] = [];
  const scrub = scrubberOf({ accounts: [], texts });
  texts.push(SECRETS.secret);
  expect(JSON.stringify(scrub(planted))).not.toContain(SECRETS.secret);
});

test('numbers that only contain an account stay as they are', () => {
  const long = { ...planted, query: `1${SECRETS.account}` };
  expect(scrubber()(long).query).toBe(`1${SECRETS.account}`);
});
