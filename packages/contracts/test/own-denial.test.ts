import { describe, expect, test } from 'vitest';
import type { Contract } from '../src/contract.ts';
import { Inconclusive } from '../src/driver/inconclusive.ts';
import { exchangeAt, exchangesAt, pagesAt } from '../src/judge.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import { isOwnDenial } from '../src/own-denial.ts';

const refusal = (message: string, code = 'AccessDeniedException'): Exchange => ({
  input: {},
  as: 'owner',
  region: 'eu-central-1',
  request: { method: 'GET', url: 'https://lambda.eu-central-1.amazonaws.com/' },
  status: 403,
  headers: {},
  body: '',
  fault: { code, message },
  times: [0, 1],
});
const who = 'User: arn:aws:sts::111122223333:assumed-role/a/b is not authorized to perform: lambda:GetLayerVersion on';
const what = 'resource: arn:aws:lambda:eu-central-1:111122223333:layer:a:1';

describe('a refusal by', () => {
  test.each([
    ['because no identity-based policy allows the lambda:GetLayerVersion action', true],
    ['because no permissions boundary allows the lambda:GetLayerVersion action', true],
    ['because no session policy allows the lambda:GetLayerVersion action', true],
    ['with an explicit deny in an identity-based policy', true],
    ['with an explicit deny in a service control policy', true],
    // These are the layer's own, and AWS's answers of before 2021.
    ['because no resource-based policy allows the lambda:GetLayerVersion action', false],
    ['', false],
  ])('%s: of the caller’s own side, %s', (clause, isOwn) => {
    expect(isOwnDenial(refusal(`${who} ${what} ${clause}`))).toBe(isOwn);
  });

  test('another fault is none', () => {
    const message = `${who} ${what} because no identity-based policy allows the lambda:GetLayerVersion action`;
    expect(isOwnDenial(refusal(message, 'ResourceNotFoundException'))).toBe(false);
  });
});

test('nothing is judged by such an answer, whichever step had it', () => {
  const denied = refusal(`${who} ${what} because no identity-based policy allows the lambda:GetLayerVersion action`);
  const seen = [denied, { pages: [denied], end: 'refused' }, [denied]];
  const observation = { seen } as unknown as Parameters<Contract['holds']>[0] as Observation<unknown>;
  for (const [step, judge] of [exchangeAt, pagesAt, exchangesAt].entries())
    expect(() => judge(observation, step)).toThrow(Inconclusive);
  expect(() => exchangeAt(observation, 0)).toThrow(/lambda:GetLayerVersion on resource/);
});
