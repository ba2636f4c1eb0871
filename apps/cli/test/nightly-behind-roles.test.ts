import { readFileSync } from 'node:fs';
import { CONTRACTS, fetchTarget, type Report, type Target, verify } from '@org/layers-contracts';
import { createFake } from '@org/layers-fake';
import { beforeAll, expect, test } from 'vitest';
import { allows, type Ask, behindPolicy } from './nightly/policy-gate.ts';
import { PARAMETERS, type Policy, policyOf } from './nightly/roles-template.ts';

const { Region: region, Prefix: prefix, 'AWS::AccountId': account } = PARAMETERS;
const DOCS = readFileSync(new URL('../../../docs/nightly.md', import.meta.url), 'utf8');

/** What the docs say that nothing can be said of where IAM comes first. */
const [, sentence = ''] = /If AWS looks at the role before (.*?) are inconclusive/.exec(DOCS) ?? [];
const silent = [...sentence.matchAll(/`([a-z]+\/[^`]+)`/g)].map(([, id]) => id!);

/** What is found behind a role, and every call that its policy was asked about. */
interface Judged {
  readonly report: Report;
  readonly asked: readonly Ask[];
}

/** An account that others use, behind a role. */
async function judgedBehind(policy: Policy, writes: 'dear' | 'none', contracts = CONTRACTS): Promise<Judged> {
  const asked: Ask[] = [];
  const fake = createFake({ randomSeed: 1, account, region });
  const LayerNames = ['payments', 'reports'];
  await fake.seed({ layers: LayerNames.map((LayerName) => ({ LayerName, versions: [{}, {}] })) });
  const fetch = behindPolicy(policy, account, fake.fetch, (ask) => asked.push(ask));
  const target: Target = fetchTarget('account', fetch, {
    prefix,
    regions: [region],
    credentials: { accessKeyId: account, secretAccessKey: 'test' },
    secondCredentials: null,
    capabilities: { writes, exclusive: false, large: false },
  });
  return { report: await verify(target, { seed: 1, shrink: false, contracts }), asked };
}

const idsOfDenied = ({ report }: Judged): readonly string[] =>
  report.outcomes
    .filter((outcome) => outcome.kind === 'inconclusive' && outcome.reason.includes('no identity-based policy allows'))
    .map(({ id }) => id);

const NAME_OF_RUN = new RegExp(`(?<=:layer:${prefix})r[\\da-z]{10}-[\\da-z]+-`);

/** What a policy refuses of the calls that were made, whatever the run's own part of a name. */
const refusedBy = (policy: Policy, { asked }: Judged): readonly string[] =>
  asked
    .filter((ask) => !allows(policy, ask))
    .map(({ action, resource }) => `${action} ${resource.replace(NAME_OF_RUN, '')}`);

let judged: Readonly<Record<'WriteRole' | 'ReadRole', Judged>>;
beforeAll(async () => {
  judged = {
    WriteRole: await judgedBehind(policyOf('WriteRole'), 'dear'),
    ReadRole: await judgedBehind(policyOf('ReadRole'), 'none'),
  };
});

test.each(['WriteRole', 'ReadRole'] as const)(
  '%s breaks no law, and silences only what asks for names that are none',
  (name) => {
    const { outcomes, leftovers } = judged[name].report;
    expect(outcomes).toHaveLength(CONTRACTS.length);
    expect(outcomes.filter(({ kind }) => kind === 'broken' || kind === 'mended')).toEqual([]);
    expect(leftovers).toEqual([]);
    const silenced = idsOfDenied(judged[name]);
    expect(silenced.filter((id) => !id.startsWith('faults/'))).toEqual([]);
    expect(silenced).toEqual(expect.arrayContaining(silent));
    // ARNs of another partition are asked for too, and no policy of this one can name them.
    const ours = refusedBy(policyOf(name), judged[name]).filter((ask) => ask.includes(' arn:aws:lambda:'));
    expect(ours.filter((ask) => ask.includes(`:layer:${prefix}`))).toEqual([]);
  },
);

test('without what is asked for others, refusals are silent and not broken', { tags: 'long' }, async () => {
  const { Statement, ...policy } = policyOf('WriteRole');
  const without = { ...policy, Statement: Statement.filter(({ Sid }) => Sid !== 'AskedForOthers') };
  const faults = await judgedBehind(
    without,
    'dear',
    CONTRACTS.filter(({ id }) => id.startsWith('faults/')),
  );
  // No other law makes a call that is refused now: all of them would find what they found behind the whole role.
  expect(refusedBy(without, faults).toSorted()).toEqual(refusedBy(without, judged.WriteRole).toSorted());
  expect(faults.report.outcomes.filter(({ kind }) => kind === 'broken')).toEqual([]);
  expect(idsOfDenied(faults)).toEqual(
    expect.arrayContaining(['faults/denied-body', 'faults/denied-caller', 'faults/foreign-list']),
  );
});
