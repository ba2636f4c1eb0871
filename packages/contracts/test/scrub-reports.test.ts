import { expect, test } from 'vitest';
import { refused } from '../src/judge.ts';
import type { Exchange } from '../src/observation.ts';
import { reportScrubberOf } from '../src/scrub/report-scrubber.ts';
import { broken, inconclusive, OBSERVATION, reportOf } from './a-report.ts';
import { output, planted, SECRETS } from './scrub-planted.ts';

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

test('a reason says nothing that an answer said of others, in whatever form it repeats it', () => {
  const said = { Tags: { team: 'acme' }, Notes: ['a long note', 'a long note of acme'], Policy: '{"Sid":"a\\"cme"}' };
  const [exchange] = OBSERVATION.seen as readonly Exchange[];
  const url = 'http://127.0.0.1:4566/2018-10-31/layers/acme/versions';
  const answer = { ...exchange!, request: { method: 'GET', url }, body: JSON.stringify(said), output: said };
  const observation = { ...OBSERVATION, seen: [answer, OBSERVATION.seen[1]!] };
  const sentences = [
    `seen ${JSON.stringify(said)}`,
    `seen ${JSON.stringify(JSON.stringify(said))}`,
    `the note is "acme", or a long note of acme`,
    'of another: {"LayerVersionArn":"arn:aws:lambda:us-east-1:100000000001:layer:b:1","Notes":"acme","Version":2}',
    // Whose quotation marks are no pairs.
    '5" of a long note of acme',
  ];
  const report = reportOf(sentences.map((reason) => ({ ...broken(0, 'documented', reason), observation }) as never));
  const scrubbed = reportScrubberOf({ accounts: [], texts: [] })(report);
  const reasons = scrubbed.outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : ''));
  for (const [at, reason] of reasons.entries()) {
    expect(reason).not.toMatch(/acme|cme"|team|long|note(?! is)/);
    expect(reason).toHaveLength(sentences[at]!.length);
  }
  expect(reasons[3]).toContain('"Version":2');
});
