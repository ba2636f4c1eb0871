import { expect, test } from 'vitest';
import type { Exchange, Observation } from '../src/observation.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { OBSERVATION } from './a-report.ts';

const UUID = '0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f';

/** A link to an archive of others', and where it was followed, scrubbed. */
function scrubbedLink(link: string): readonly [link: string, url: string] {
  const output = {
    LayerVersionArn: 'arn:aws:lambda:us-east-1:100000000001:layer:fonts:1',
    Content: { Location: link },
  };
  const [exchange] = OBSERVATION.seen as readonly Exchange[];
  const url = 'http://127.0.0.1:4566/2018-10-31/layers/fonts/versions/1';
  // Some write slashes so.
  const body = JSON.stringify(output).replaceAll('/', String.raw`\/`);
  const seen = [
    { ...exchange, request: { method: 'GET', url }, body, output },
    { ...exchange, request: { method: 'GET', url: link.replace('=600', '=6000') } },
  ];
  const [got, followed] = scrubberOf({ accounts: [], texts: [] })({ ...OBSERVATION, seen } as Observation)
    .seen as readonly Exchange[];
  expect(JSON.parse(got!.body)).toEqual(got!.output);
  return [(got!.output as typeof output).Content.Location, followed!.request.url];
}

test("a link to where AWS keeps archives stays but for what is another's", () => {
  const link = `https://awslambda-eu-west-1-layers.s3.eu-west-1.amazonaws.com/snapshots/100000000001/fonts-${UUID}`;
  expect(scrubbedLink(`${link}?versionId=a&X-Amz-Expires=600`)).toEqual([
    `${link}?versionId=a&X-Amz-Expires=600`,
    `${link}?versionId=a&X-Amz-Expires=6000`,
  ]);
});

test.each([
  'https://acme-payroll.s3.us-east-1.amazonaws.com/salaries/2026.zip?X-Amz-Expires=600',
  `http://127.0.0.1:9000/acme-payroll/snapshots/100000000001/fonts-${UUID}?X-Amz-Expires=600`,
  'http://127.0.0.1:9000/salaries.zip?X-Amz-Expires=600&filename=salaries.zip',
])('a link to elsewhere says nothing of it, wherever it stands: %s', (link) => {
  const [said, followed] = scrubbedLink(link);
  expect(said).not.toMatch(/acme|salaries|2026/);
  expect(said).toHaveLength(link.length);
  expect(followed).toBe(said.replace('=600', '=6000'));
  expect(new URL(said).href).toBe(said);
});

test('a refusal of S3 says neither bucket nor key, and has its elements', () => {
  const body =
    '<Error><Code>NoSuchKey</Code><Message>No such key.</Message><Key>acme/a.zip</Key><Host>acme</Host>' +
    '<RangeRequested>bytes=9-</RangeRequested><ActualObjectSize>9</ActualObjectSize></Error>';
  const [exchange] = OBSERVATION.seen as readonly Exchange[];
  const { operation: _, ...download } = { ...exchange!, status: 404, body };
  const seen = [download, OBSERVATION.seen[1]!];
  const scrubbed = scrubberOf({ accounts: [], texts: [] })({ ...OBSERVATION, seen }).seen[0] as Exchange;
  expect(scrubbed.body).toMatch(
    /^<Error><Code>NoSuchKey<\/Code><Message>No such key.<\/Message><Key>\w{4}\/\w\.\w{3}<\/Key><Host>\w{4}<\/Host><RangeRequested>bytes=9-<\/RangeRequested><ActualObjectSize>9<\/ActualObjectSize><\/Error>$/,
  );
  expect(scrubbed.body).not.toContain('acme');
});
