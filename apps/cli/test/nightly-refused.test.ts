import { Inconclusive, Unusable } from '@org/layers-contracts';
import { afterEach, expect, test, vi } from 'vitest';
import { orUnusable } from '../src/verify/unusable.ts';

afterEach(() => vi.restoreAllMocks());

/** What AWS says of whom it refuses. */
const WHO = 'arn:aws:sts::444455556666:assumed-role/PayrollAdmin/jane.doe';
const sentenceOf = (who: string): string =>
  `The caller may not list layers of AWS in eu-central-1: User: ${who} is not authorized to perform: lambda:ListLayers on resource: * because no identity-based policy allows the lambda:ListLayers action`;

test.each([Unusable, Inconclusive])(
  'a refusal is told without the account, the role and the session: %o',
  async (Kind) => {
    const said: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const code = await orUnusable(async () => await Promise.reject(new Kind(sentenceOf(WHO))));
    expect(code).toBe(2);
    expect(said).toEqual([expect.not.stringMatching(/444455556666|PayrollAdmin|jane/)]);
    // All the rest is as AWS said it.
    const who = /arn:aws:sts::2\d{11}:assumed-role\/x[\dx]{11}\/x[\dx]{7}(?= )/;
    expect(said[0]).toMatch(who);
    expect(said[0]?.replace(who, WHO)).toBe(`layers: ${sentenceOf(WHO)}\n`);
  },
);

test('what is no refusal stays as it is', async () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const sentence = 'Nothing listens at http://127.0.0.1:4566.';
  await orUnusable(async () => await Promise.reject(new Unusable(sentence)));
  expect(said).toEqual([`layers: ${sentence}\n`]);
});
