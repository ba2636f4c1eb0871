import { describe, expect, test } from 'vitest';
import type { Exchange, Observation } from '../src/observation.ts';
import { layer } from '../src/population.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { OBSERVATION } from './a-report.ts';

const of = (name: string, members: object) => ({
  LayerVersionArn: `arn:aws:lambda:us-east-1:100000000001:layer:${name}:1`,
  ...members,
});

/** An answer that lists versions, and what is made of it. */
function scrubbedVersions(all: readonly object[], body = JSON.stringify({ LayerVersions: all })) {
  const seen = [{ ...(OBSERVATION.seen[0] as Exchange), body, output: { LayerVersions: all } }];
  // What the run published is what it says.
  const population = { layers: [layer('a', [{ Description: 'first', LicenseInfo: 'MIT' }])] };
  const scrubbed = scrubberOf({ accounts: [], texts: [] })({ ...OBSERVATION, population, seen } as Observation);
  const one = scrubbed.seen[0] as Exchange;
  return { body: one.body, versions: (one.output as { LayerVersions: Record<string, string>[] }).LayerVersions };
}

const stands = (texts: readonly string[]): readonly string[] =>
  scrubbedVersions(texts.map((Description) => of('acme', { Description }))).versions.map(
    ({ Description }) => Description!,
  );

describe('what others say of their layers', () => {
  test('is as long in letters and in bytes, and the same in a body as in what was read of it', () => {
    const texts = ['a "quoted" text\n', 'größer', '日本語 10 µm', 'zwei 𝒳', '--'];
    const { body, versions } = scrubbedVersions(texts.map((Description) => of('acme', { Description })));
    expect(JSON.parse(body)).toEqual({ LayerVersions: versions });
    const said = versions.map(({ Description }) => Description!);
    for (const [at, text] of texts.entries()) {
      expect(said[at]).toHaveLength(text.length);
      expect(Buffer.byteLength(said[at]!)).toBe(Buffer.byteLength(text));
    }
    expect(said.join()).not.toMatch(/quoted|gr|日本|zwei/);
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

  test('is told apart where it is short, or has letters of other scripts alone', () => {
    const texts = [
      ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      '日本',
      '日語',
      'ö',
      'ü',
      '𝒳',
      '𝒴',
    ];
    expect(new Set(stands(texts)).size).toBe(texts.length);
  });

  test('is of the form that it was of', () => {
    expect(
      stands(['arn:aws:signer:us-east-1:100000000001:/signing-jobs/7', 'https://acme.example/license']),
    ).toMatchObject(
      [/^arn:aws:signer:us-east-1:100000000001:\/\w{7}-\w{4}\/\w$/, /^https:\/\/\w{4}\.\w{7}\/\w{7}$/].map((form) =>
        expect.stringMatching(form),
      ),
    );
    expect(stands(['0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f'])[0]).toMatch(/^0{8}(-0{4}){3}-0{11}1$/);
  });
});

describe('what others say is found', () => {
  const SAID = { Description: 'Acme payroll', Owner: 'jane of acme', Tags: [{ 'acme-team': 'acme' }] };

  test.each([
    ['with blanks around colons', (body: string) => body.replaceAll('":', '" : ')],
    ['on lines of its own', (body: string) => JSON.stringify(JSON.parse(body), null, 2)],
    ['where a member comes twice', (body: string) => body.replace('"Owner":', '"Owner":"acme first","Owner":')],
    ['where the rest is missing', (body: string) => body.slice(0, -12)],
    ['where it is no JSON', () => '<Description>acme</Description>'],
  ])('%s', (_, written) => {
    const versions = [of('acme', SAID)];
    const body = written(JSON.stringify({ LayerVersions: versions }));
    // Asked for is all of a layer that is not the run's.
    const url = 'http://127.0.0.1:4566/2018-10-31/layers/acme/versions';
    const exchange = { ...(OBSERVATION.seen[0] as Exchange), request: { method: 'GET', url }, body };
    const seen = [{ ...exchange, output: { LayerVersions: versions } }, OBSERVATION.seen[1]!];
    const scrubbed = scrubberOf({ accounts: [], texts: [] })({ ...OBSERVATION, seen });
    const one = scrubbed.seen[0] as Exchange;
    expect(one.body).not.toMatch(/acme (first|p)|jane|acme-team|payroll|"acme"|>acme/i);
    expect(JSON.stringify(one.output)).not.toMatch(/jane|acme-team|payroll|"acme"/i);
    expect(one.body).toHaveLength(body.length);
  });
});
