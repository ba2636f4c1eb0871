import { expect, test } from 'vitest';
import type { Exchange } from '../src/observation.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { OBSERVATION } from './a-report.ts';

const RESOURCE = 'arn:aws:lambda:us-east-1:100000000001:layer';
const policyOf = (name: string) => ({
  Version: '2012-10-17',
  Id: 'default',
  Statement: [
    {
      Sid: 'for-the-auditors',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::556677018293:root' },
      Action: 'lambda:GetLayerVersion',
      Resource: `${RESOURCE}:${name}:1`,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-acme012345', 'aws:PrincipalTag/acme': 'acme' } },
    },
  ],
});

/** The answer that shows the policy of a layer, scrubbed. */
function scrubbedPolicy(name: string) {
  const output = { Policy: JSON.stringify(policyOf(name)), RevisionId: '0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f' };
  const url = `http://127.0.0.1:4566/2018-10-31/layers/${name}/versions/1/policy`;
  const exchange = { ...(OBSERVATION.seen[0] as Exchange), request: { method: 'GET', url } };
  const seen = [{ ...exchange, body: JSON.stringify(output), output }, OBSERVATION.seen[1]!];
  const scrubbed = scrubberOf({ accounts: [], texts: [] })({ ...OBSERVATION, seen });
  const { body, output: shown } = scrubbed.seen[0] as Exchange;
  expect(JSON.parse(body)).toEqual(shown);
  return shown as typeof output;
}

test("a policy of others' says to whom nothing, and keeps its form", () => {
  const { Policy, RevisionId } = scrubbedPolicy('acme');
  const [statement] = (JSON.parse(Policy) as ReturnType<typeof policyOf>).Statement;
  expect(Policy).not.toMatch(/auditors|o-acme|Tag\/acme|"acme"|556677018293/);
  expect(Policy).toHaveLength(JSON.stringify(policyOf('acme')).length);
  expect(RevisionId).toMatch(/^0{8}(-0{4}){3}-0{11}\d$/);
  expect(Object.keys(statement!)).toEqual(Object.keys(policyOf('acme').Statement[0]!));
  expect(JSON.parse(Policy)).toMatchObject({ Version: '2012-10-17', Id: 'default' });
  expect(statement).toMatchObject({
    Effect: 'Allow',
    Action: 'lambda:GetLayerVersion',
    Principal: { AWS: expect.stringMatching(/^arn:aws:iam::2\d{11}:root$/) },
    Condition: { StringEquals: { 'aws:PrincipalOrgID': expect.stringMatching(/^\w-\w{10}$/) } },
  });
});

test('a policy of the run stays as it is', () => {
  const { Policy, RevisionId } = scrubbedPolicy('contracts-a');
  expect(Policy).toContain('"Sid":"for-the-auditors"');
  expect(RevisionId).toBe('0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f');
});
