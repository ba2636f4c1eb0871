import { describe, expect, test } from 'vitest';
import { refused } from '../src/judge.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { reportScrubberOf } from '../src/scrub/report-scrubber.ts';
import { orderedNames } from '../src/scrub/ordered-names.ts';
import { broken, inconclusive, OBSERVATION, reportOf } from './a-report.ts';

const SECRETS = {
  account: '731842905516',
  other: '204860117739',
  key: 'ASIAZX7QK2M4PL9RTE3V',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzz/key',
  token: `IQoJb3JpZ2luX2VjEKr//////////wEaCXVzLWVhc3QtMSJ${'Qx7/+'.repeat(40)}==`,
  signature: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  stranger: '556677018293',
  role: 'TopSecretRole',
  person: 'jane@example.com',
  bucket: 'acme-payroll-archives',
  object: 'salaries/2026.zip',
  foreign: 'acme-payroll-code',
  description: 'Payroll of Acme, für 日本',
  license: 'Acme-internal 1.0',
} as const;

const bytesOf = (text: string): string =>
  Buffer.from(text)
    .toString('hex')
    .replaceAll(/..(?=.)/g, '$& ');

const LINK =
  `https://awslambda-us-east-1-layers.s3.us-east-1.amazonaws.com/snapshots/${SECRETS.account}/a-1` +
  `?X-Amz-Security-Token=${encodeURIComponent(SECRETS.token)}&X-Amz-Algorithm=AWS4-HMAC-SHA256` +
  `&X-Amz-Credential=${SECRETS.key}%2F20261124%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=${SECRETS.signature}`;

/** What S3 answers to a link that was altered. */
const REFUSAL =
  `<Error><Code>SignatureDoesNotMatch</Code><AWSAccessKeyId>${SECRETS.key}</AWSAccessKeyId>` +
  `<SignatureProvided>${SECRETS.signature}</SignatureProvided>` +
  `<StringToSignBytes>${bytesOf(`AWS4-HMAC-SHA256 ${SECRETS.account}`)}</StringToSignBytes>` +
  `<CanonicalRequest>${new URL(LINK).search.slice(1)}</CanonicalRequest>` +
  `<CanonicalRequestBytes>${bytesOf(`GET\n${new URL(LINK).pathname}\n${new URL(LINK).search.slice(1)}\nhost`)}</CanonicalRequestBytes></Error>`;

const strangersArn = `arn:aws:lambda:us-east-1:${SECRETS.stranger}:layer:fonts:3`;
const rows = [SECRETS.foreign, 'contracts-a', 'zebra'].map((LayerName) => ({
  LayerName,
  LayerArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:${LayerName}`,
  LatestMatchingVersion: {
    LayerVersionArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:${LayerName}:1`,
    Description: LayerName.startsWith('contracts-') ? 'ours' : SECRETS.description,
    LicenseInfo: LayerName.startsWith('contracts-') ? null : SECRETS.license,
  },
}));

const output = { LayerArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:a`, Content: { Location: LINK } };

const planted: Observation = {
  ...OBSERVATION,
  world: {
    ...OBSERVATION.world,
    accounts: { owner: SECRETS.account, other: SECRETS.other },
    given: { object: { bucket: SECRETS.bucket, key: SECRETS.object }, publicVersions: [strangersArn] },
  },
  steps: [
    { raw: 'GET', path: ['2018-10-31', 'layers'], headers: { 'x-amz-security-token': SECRETS.token } },
    { download: { $answer: 0, at: 'Content.Location' } },
  ],
  seen: [
    {
      ...(OBSERVATION.seen[0] as Exchange),
      headers: { 'x-amz-security-token': SECRETS.token, etag: SECRETS.secret },
      body: JSON.stringify(output),
      output,
      fault: {
        code: 'InvalidSignatureException',
        message:
          `Authorization=AWS4-HMAC-SHA256 Credential=${SECRETS.key}/20261124/us-east-1/lambda/aws4_request, ` +
          `SignedHeaders=host, Signature=${SECRETS.signature} for arn:aws:iam::${SECRETS.other}:root:\n` +
          `host:x\nx-amz-security-token:${SECRETS.token}\n`,
      },
    },
    { ...(OBSERVATION.seen[1] as Exchange), request: { method: 'GET', url: LINK }, body: REFUSAL },
    {
      ...(OBSERVATION.seen[1] as Exchange),
      input: { Content: { S3Bucket: SECRETS.bucket, S3Key: SECRETS.object }, Arn: strangersArn },
      request: {
        method: 'GET',
        url: `https://lambda.us-east-1.amazonaws.com/layers?find=LayerVersion&Arn=${encodeURIComponent(strangersArn)}`,
        body: JSON.stringify({ Content: { S3Bucket: SECRETS.bucket, S3Key: SECRETS.object } }),
      },
      fault: {
        code: 'AccessDeniedException',
        message:
          `User: arn:aws:sts::${SECRETS.account}:assumed-role/${SECRETS.role}/${SECRETS.person} is not authorized, ` +
          `nor is arn:aws:iam::${SECRETS.account}:user/${SECRETS.person}: s3://${SECRETS.bucket}/${SECRETS.object}`,
      },
    },
    {
      ...(OBSERVATION.seen[1] as Exchange),
      request: { method: 'GET', url: `http://127.0.0.1/2018-10-31/layers/${SECRETS.foreign}/versions` },
      // As some write JSON.
      body: JSON.stringify({ Layers: rows, Location: LINK }).replaceAll('&', String.raw`\u0026`),
      output: { Layers: rows },
    },
  ],
};

const scrubber = () => scrubberOf({ accounts: [SECRETS.account], texts: [SECRETS.secret, SECRETS.token] });

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

test("others' layers keep their place between those of the case, and those of the case their names", () => {
  const names = (
    scrubber()(planted).seen[3] as unknown as { output: { Layers: { LayerName: string }[] } }
  ).output.Layers.map(({ LayerName }) => LayerName);
  expect(names[1]).toBe('contracts-a');
  expect(names).toEqual(names.toSorted());
});

test('accounts and names stay where that is asked for, and nothing else does', () => {
  const { account, other, stranger, bucket, object, foreign, description, license, ...secret } = SECRETS;
  const text = JSON.stringify(scrubberOf({ accounts: [], texts: [SECRETS.secret], keepAccounts: true })(planted));
  for (const kept of [account, other, stranger, bucket, object, foreign, description, license])
    expect(text).toContain(kept);
  for (const gone of Object.values(secret)) expect(text).not.toContain(gone);
});

describe('what others say of their layers', () => {
  const scrubbedVersions = (all: readonly object[], body = JSON.stringify({ LayerVersions: all })) => {
    const seen = [{ ...(OBSERVATION.seen[0] as Exchange), body, output: { LayerVersions: all } }];
    const one = scrubber()({ ...OBSERVATION, seen } as Observation).seen[0] as Exchange;
    return { body: one.body, versions: (one.output as { LayerVersions: Record<string, string>[] }).LayerVersions };
  };
  const of = (name: string, members: object) => ({
    LayerVersionArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:${name}:1`,
    ...members,
  });

  test('is as long in letters and in bytes, and the same in a body as in what was read of it', () => {
    const texts = ['a "quoted" text\n', 'größer', '日本語 10 µm', 'zwei 𝒳', '--'];
    const { body, versions } = scrubbedVersions(texts.map((Description) => of('acme', { Description })));
    expect(JSON.parse(body)).toEqual({ LayerVersions: versions });
    const stands = versions.map(({ Description }) => Description!);
    for (const [at, text] of texts.entries()) {
      expect(stands[at]).toHaveLength(text.length);
      expect(Buffer.byteLength(stands[at]!)).toBe(Buffer.byteLength(text));
    }
    expect(stands.join()).not.toMatch(/quoted|gr|日本|zwei/);
  });

  test('is known where a body escapes it', () => {
    const versions = [of('acme', { LicenseInfo: 'für Acme' })];
    const escaped = JSON.stringify({ LayerVersions: versions }).replace('ü', String.raw`\u00fc`);
    const scrubbed = scrubbedVersions(versions, escaped);
    expect(scrubbed.body).toHaveLength(escaped.length);
    expect(JSON.parse(scrubbed.body)).toEqual({ LayerVersions: scrubbed.versions });
  });

  test('is told apart, and what the run itself says stays', () => {
    const versions = [
      of('acme', { Description: 'acme one' }),
      of('acme', { Description: 'acme two' }),
      of('acme', { LicenseInfo: 'MIT' }),
      of('contracts-a', { Description: 'first', LicenseInfo: 'MIT' }),
    ];
    const [one, two, ...others] = scrubbedVersions(versions).versions;
    expect(one!['Description']).not.toBe(two!['Description']);
    expect(others).toMatchObject([{ LicenseInfo: 'MIT' }, { Description: 'first', LicenseInfo: 'MIT' }]);
  });
});

describe('stand-ins of names', () => {
  // Letters in no particular order, always the same ones.
  const letters = 'zq-0AZ_ma9';
  const all = Array.from({ length: 400 }, (_, at) =>
    [at * 7, at * 3 + 1, at >> 2, at]
      .slice(at % 4)
      .map((one) => letters[one % letters.length]!)
      .join(''),
  );

  test('are as long, in the same order, and no two are one', () => {
    const names = orderedNames();
    names.keep('za-');
    for (const name of all) names.add(name);
    const unique = [...new Set(all)].toSorted();
    const stands = unique.map((name) => names.get(name)!);
    expect(stands.map(({ length }) => length)).toEqual(unique.map(({ length }) => length));
    expect(stands).toEqual(stands.toSorted());
    expect(new Set(stands).size).toBe(unique.length);
    names.add('za-zzz');
    expect(names.get('za-zzz')).toMatch(/^za-/);
  });

  test('are found where every letter is in use', () => {
    const names = orderedNames();
    const full = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'.split('');
    names.keep('m');
    for (const letter of full.toReversed()) names.add(letter);
    expect(full.map((letter) => names.get(letter))).toEqual(full);
  });
});

test('a refusal that did not come is told without the link that came', () => {
  const exchange = { ...(planted.seen[0] as Exchange), fault: undefined, output };
  const said = refused(exchange as never, { status: 404, code: 'ResourceNotFoundException' });
  expect(said).toBe(
    `answered 200 {"LayerArn":"${output.LayerArn}","Content":{}}, wanted 404 ResourceNotFoundException`,
  );
});

test('a report has no secrets, neither in what was seen nor in its reasons', () => {
  const reason = `answered 200 ${JSON.stringify(output)}, and "${SECRETS.foreign}:3" of "${SECRETS.description}", {"LicenseInfo":"${SECRETS.license}"}`;
  const report = reportOf([{ ...broken(0, 'documented', reason), observation: planted } as never, inconclusive(1)]);
  const texts = [SECRETS.secret, SECRETS.token];
  const scrubbed = JSON.stringify(reportScrubberOf({ accounts: [], texts })(report));
  for (const [name, secret] of Object.entries(SECRETS)) expect(scrubbed, name).not.toContain(secret);
  const kept = reportScrubberOf({ accounts: [], texts, keepAccounts: true })(report);
  expect(kept.outcomes[0]).toMatchObject({ reason: expect.stringContaining(`${SECRETS.foreign}:3`) });
  for (const secret of [SECRETS.key, SECRETS.token, SECRETS.signature])
    expect(JSON.stringify(kept)).not.toContain(secret);
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
