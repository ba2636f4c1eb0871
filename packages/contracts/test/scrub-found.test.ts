import { createFake } from '@org/layers-fake';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Observation } from '../src/observation.ts';
import { readObservations, writeObservation } from '../src/recording.ts';
import { replay } from '../src/replay.ts';
import { reportScrubberOf } from '../src/scrub/report-scrubber.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { awsTarget } from '../src/targets/aws-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { broken, reportOf } from './a-report.ts';
import { GIVEN, PUBLIC } from './fake-target.ts';

/** What the model knows of a version, and the fake does not say. */
const PLANTED = {
  SigningProfileVersionArn: 'arn:aws:signer:us-east-1:556677018293:/signing-profiles/AcmeProfile/acmeV3rs10n',
  SigningJobArn: 'arn:aws:signer:us-east-1:556677018293:/signing-jobs/acme-job',
  ResolvedS3Object: { S3Bucket: 'acme-payroll', S3Key: 'acme/salaries é.zip', S3ObjectVersion: 'acmeObjectVersion' },
} as const;
/** What nobody knows. */
const UNKNOWN = { Scanner: { 'acme-team': ['found by acme'] } } as const;

const secretsIn = (text: string): readonly string[] => text.match(/acme|payroll|salaries|556677018293/gi) ?? [];

/** An account with others' layers and a public one; where nothing may be written, they are all that there is. */
async function sharedAccount(write: boolean, written: (json: string) => string): Promise<Target> {
  const fake = createFake({ randomSeed: 1 });
  const account = '100000000001';
  await fake.seed({ layers: ['acme-a', 'acme-b'].map((LayerName) => ({ LayerName, account, versions: [{}, {}] })) });
  await fake.seed(PUBLIC);
  const credentials = { accessKeyId: account, secretAccessKey: 'test' };
  const given = { publicVersions: GIVEN.publicVersions };
  return {
    ...awsTarget({ region: 'us-east-1', credentials, write, given }),
    pause: 0,
    inProcess: true,
    fetch: async (request) => {
      const answer = await fake.fetch(request);
      const text = await answer.clone().text();
      if (!text.startsWith('{"Content":{')) return answer;
      const { Content, ...version } = JSON.parse(text) as { readonly Content: object };
      const isOthers = /:layer:(acme|for-everybody)/.test(text);
      const planted = { Content: { ...Content, ...PLANTED }, ...version, ...(isOthers && UNKNOWN) };
      const body = written(JSON.stringify(planted));
      const headers = new Headers(answer.headers);
      headers.set('content-length', String(Buffer.byteLength(body)));
      return new Response(body, { status: answer.status, headers });
    },
  };
}

const contracts = CONTRACTS.filter(({ id }) => /^(shapes|versions|policies|filters)\//.test(id));

/** What is said of each observation. */
const kinds = (observations: readonly Observation[]): readonly string[] =>
  observations.map((one) =>
    replay(
      [one],
      contracts.filter(({ scene }) => scene.name === one.scene),
    )
      .map(({ id, kind }) => `${id} ${kind}`)
      .join(),
  );

describe.each([
  ['as AWS writes it', (json: string) => json, 'held'],
  ['with blanks around colons', (json: string) => json.replaceAll('":', '" : '), 'broken'],
] as const)('what versions say of their archives, %s,', (_, written, compact) => {
  test.each([
    ['where layers are found', false],
    ["beside the run's own", true],
  ])(
    'is in no recording and in no report, and is judged alike %s',
    async (_where, write) => {
      const kept: Observation[] = [];
      const onObservation = (observation: Observation): void => void kept.push(observation);
      await verify(await sharedAccount(write, written), { seed: 1, runs: 1, contracts, onObservation });
      expect(JSON.stringify(kept)).toContain('acmeObjectVersion');
      expect(JSON.stringify(kept)).toContain('found by acme');

      const scrub = scrubberOf({ accounts: [], texts: [] });
      const recording = kept.map((observation) => writeObservation(scrub(observation))).join('\n');
      expect(secretsIn(recording)).toEqual([]);
      expect(kinds(readObservations(recording))).toEqual(kinds(kept));
      expect(kinds(kept).join()).toContain(`shapes/compact-json ${compact}`);
      expect(kinds(kept).join()).toContain('versions/public-by-arn-or-by-name held');

      const reason = `seen ${JSON.stringify({ ...PLANTED, ...UNKNOWN })}, and ${PLANTED.SigningJobArn}`;
      const outcomes = kept.map((observation) => ({ ...broken(0, 'documented', reason), observation }) as never);
      const report = JSON.stringify(reportScrubberOf({ accounts: [], texts: [] })(reportOf(outcomes)));
      expect(secretsIn(report)).toEqual([]);
    },
    60_000,
  );
});
