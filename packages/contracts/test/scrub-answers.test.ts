import { expect, test } from 'vitest';
import type { Exchange, Observation } from '../src/observation.ts';
import { layer } from '../src/population.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { OBSERVATION } from './a-report.ts';

const [EXCHANGE, REFUSAL] = OBSERVATION.seen as readonly [Exchange, Exchange];

/** What comes of an answer to a question about others' layers. */
function scrubbed(answer: Partial<Exchange>, more: Partial<Observation> = {}) {
  const request = { method: 'GET', url: 'http://127.0.0.1:4566/2018-10-31/layers/acme/versions' };
  const seen = [{ ...EXCHANGE, request, ...answer }, REFUSAL];
  const observation = scrubberOf({ accounts: [], texts: [] })({ ...OBSERVATION, ...more, seen });
  return { observation, answer: observation.seen[0] as Exchange };
}

test('headers that somebody gave to an archive say nothing, and others stay', () => {
  const headers = { 'content-type': 'application/zip', 'x-amz-meta-team': 'acme', 'x-amz-version-id': 'acme7' };
  expect(scrubbed({ headers }).answer.headers).toEqual({
    'content-type': 'application/zip',
    'x-amz-meta-team': expect.stringMatching(/^x{3}\w$/),
    'x-amz-version-id': expect.stringMatching(/^x{4}\w$/),
  });
});

test('what the SDK quotes of an answer that it could not read is masked, and what is refused is not', () => {
  const message = `Unexpected token 'c', ..."er":"acme c"... is not valid JSON`;
  const { answer } = scrubbed({ fault: { code: 'SyntaxError', message } });
  expect(answer.fault?.message).toMatch(/^Unexpected token 'c', \.{3}".+"\.{3} is not valid JSON$/);
  expect(answer.fault?.message).not.toContain('acme');
  const refused = { code: 'ResourceNotFoundException', message: 'No "policy" of it' };
  expect(scrubbed({ status: 404, fault: refused }).answer.fault).toEqual(refused);
});

test("a layer of another account is another's, whatever it is called", () => {
  const output = {
    LayerVersions: ['100000000001', '556677018293'].map((account) => ({
      LayerVersionArn: `arn:aws:lambda:us-east-1:${account}:layer:contracts-a:1`,
      Owner: 'acme',
    })),
  };
  const { output: shown } = scrubbed({ output, body: JSON.stringify(output) }).answer;
  expect(shown).toMatchObject({ LayerVersions: [{ Owner: 'acme' }, { Owner: expect.stringMatching(/^x{3}\w$/) }] });
});

test('what was found is said alike in a population and in an answer', () => {
  const said = { Description: 'Acme payroll', LicenseInfo: 'Acme 1.0' };
  const output = {
    LayerVersions: [{ LayerVersionArn: 'arn:aws:lambda:us-east-1:100000000001:layer:acme:1', ...said }],
  };
  const { observation, answer } = scrubbed(
    { output, body: JSON.stringify(output) },
    { population: { layers: [layer('acme', [said])] }, world: { ...OBSERVATION.world, prefix: '' } },
  );
  expect(JSON.stringify(observation)).not.toMatch(/payroll|Acme/);
  const { Description, LicenseInfo } = observation.population.layers[0]!.versions[0]!;
  expect(answer.output).toMatchObject({ LayerVersions: [{ Description, LicenseInfo }] });
});
