import { expect, test } from 'vitest';
import { judge } from '../src/check.ts';
import { CONTRACTS } from '../src/contracts.ts';
import { Inconclusive } from '../src/driver/inconclusive.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import { readObservations, writeObservation } from '../src/recording.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { verify } from '../src/verify.ts';
import { OBSERVATION } from './a-report.ts';
import { fakeTarget } from './fake-target.ts';

const SECRETS = {
  account: '731842905516',
  other: '204860117739',
  key: 'ASIAZX7QK2M4PL9RTE3V',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzz/key',
  token: `IQoJb3JpZ2luX2VjEKr//////////wEaCXVzLWVhc3QtMSJ${'Qx7/+'.repeat(40)}==`,
  signature: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const;

const LINK =
  `https://awslambda-us-east-1-layers.s3.us-east-1.amazonaws.com/snapshots/${SECRETS.account}/a-1` +
  `?X-Amz-Security-Token=${encodeURIComponent(SECRETS.token)}&X-Amz-Algorithm=AWS4-HMAC-SHA256` +
  `&X-Amz-Credential=${SECRETS.key}%2F20261124%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=${SECRETS.signature}`;

const output = { LayerArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:a`, Content: { Location: LINK } };

const planted: Observation = {
  ...OBSERVATION,
  world: { ...OBSERVATION.world, accounts: { owner: SECRETS.account, other: SECRETS.other } },
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
    { ...(OBSERVATION.seen[1] as Exchange), request: { method: 'GET', url: LINK } },
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
  expect(scrubbed.world.accounts).toEqual({ owner: '100000000001', other: '100000000002' });
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
  const [asked, fetched] = first.seen as readonly [Exchange, Exchange];
  const link = (asked.output as typeof output).Content.Location;
  expect(fetched.request.url).toBe(link);
  expect(JSON.parse(asked.body)).toEqual(asked.output);
  expect(link).toMatch(/X-Amz-Credential=ASIASTANDIN\w{9}%2F20261124%2F.*&X-Amz-Signature=[0-9a-f]{64}$/);
  expect(scrub(planted)).toEqual(first);
  const anew = { ...planted, world: { ...planted.world, accounts: { owner: SECRETS.other } } };
  expect(scrub(anew).world.accounts.owner).toBe('100000000002');
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

test('every contract says of a scrubbed observation what it says of it', async () => {
  const kept: Observation[] = [];
  // Archives of tens of megabytes take their time.
  const contracts = CONTRACTS.filter(({ needs, scene }) => ![...needs, ...scene.needs].includes('large archives'));
  await verify(fakeTarget(), { seed: 1, runs: 3, contracts, onObservation: (observation) => kept.push(observation) });
  // As it comes from a file.
  const read = readObservations(kept.map(writeObservation).join('\n'));
  // The other way round, so that each account gets another number.
  const scrub = scrubberOf({ accounts: ['100000000002', '100000000001'], texts: ['test'] });
  const said = (contract: (typeof CONTRACTS)[number], observation: Observation): string => {
    const verdict = judge(contract, observation);
    return verdict === true ? 'held' : verdict instanceof Inconclusive ? 'inconclusive' : 'broken';
  };
  const differences = read.flatMap((observation) => {
    const scrubbed = scrub(observation);
    return CONTRACTS.filter(({ scene }) => scene.name === observation.scene)
      .map((contract) => [contract.id, said(contract, observation), said(contract, scrubbed)])
      .filter(([, before, after]) => before !== after);
  });
  expect(differences).toEqual([]);
  expect(read.length).toBeGreaterThan(CONTRACTS.length / 4);
}, 60_000);

test('a file of observations names the line that is none', () => {
  const line = writeObservation(OBSERVATION);
  expect(readObservations(`${line}\n\n${line}\n`)).toEqual([OBSERVATION, OBSERVATION]);
  expect(() => readObservations(`${line}\n{"scene":`)).toThrow('Line 2 is no JSON: "{\\"scene\\":".');
  expect(() => readObservations(`${line}\n\n{"scene":"x","steps":[]}`)).toThrow(
    'Line 3 is no observation: it lacks population, world, seen.',
  );
  expect(() => readObservations('null')).toThrow('Line 1 is no observation');
});
