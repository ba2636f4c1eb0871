import { GetLayerVersionCommand, type LambdaClientConfig, PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { layersHandlers } from '@org/layers-fake/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { clientOf } from '../../src/client.ts';
import { expectedJourney } from '../../src/expected-journey.ts';
import { journey } from '../../src/journey.ts';
import { codeSha256Of } from '../../src/sha256.ts';
import { smallArchive } from '../../src/small-archive.ts';

const fake = createFake();
const server = setupServer(...layersHandlers(fake));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(async () => await fake.reset());
afterAll(() => server.close());

test('the AWS SDK makes the whole journey without an endpoint, at the host of its region', async () => {
  const archive = readArchive(inject('archive'));
  expect(await journey({ client: clientOf(), fetch, archive })).toEqual(expectedJourney(archive));
});

interface Endpoint {
  readonly kind: string;
  readonly config: LambdaClientConfig;
  /** Where the SDK sends its requests, and where the link leads. */
  readonly hosts: readonly [request: string, link: string];
  readonly partition?: string;
}

const endpoints: readonly Endpoint[] = [
  {
    kind: 'a regional',
    config: { region: 'eu-west-1' },
    hosts: ['lambda.eu-west-1.amazonaws.com', 'awslambda-eu-west-1-layers.s3.eu-west-1.amazonaws.com'],
  },
  {
    kind: 'a FIPS',
    config: { region: 'us-east-1', useFipsEndpoint: true },
    hosts: ['lambda-fips.us-east-1.amazonaws.com', 'prod-iad-c1-djusa-layers.s3.us-east-1.amazonaws.com'],
  },
  {
    kind: 'a dual-stack',
    config: { region: 'us-west-2', useDualstackEndpoint: true },
    hosts: ['lambda.us-west-2.api.aws', 'awslambda-us-west-2-layers.s3.us-west-2.amazonaws.com'],
  },
  {
    kind: 'a Chinese',
    config: { region: 'cn-north-1' },
    hosts: ['lambda.cn-north-1.amazonaws.com.cn', 'awslambda-cn-north-1-layers.s3.cn-north-1.amazonaws.com.cn'],
    partition: 'aws-cn',
  },
  {
    kind: 'a custom',
    config: { endpoint: 'http://layers.example:4566' },
    hosts: ['layers.example:4566', 'layers.example:4566'],
  },
];

describe.each(endpoints)('$kind endpoint', ({ config, hosts: [requestHost, linkHost], partition = 'aws' }) => {
  test(`answers at ${requestHost}, and its link at ${linkHost}`, async () => {
    const asked = new Set<string>();
    const note = ({ request }: { readonly request: Request }): void => void asked.add(new URL(request.url).host);
    server.events.on('request:start', note);
    const client = clientOf(config);
    const ZipFile = smallArchive(requestHost);
    const { LayerArn } = await client.send(new PublishLayerVersionCommand({ LayerName: 'here', Content: { ZipFile } }));
    const { Content } = await client.send(new GetLayerVersionCommand({ LayerName: 'here', VersionNumber: 1 }));
    expect([...asked]).toEqual([requestHost]);
    expect(LayerArn).toMatch(new RegExp(`^arn:${partition}:lambda:`));

    const location = Content?.Location ?? '';
    expect(new URL(location).host).toBe(linkHost);
    const response = await fetch(location);
    expect(await codeSha256Of(await response.arrayBuffer())).toBe(Content?.CodeSha256);
    expect([...asked]).toEqual([...new Set([requestHost, linkHost])]);
    server.events.removeListener('request:start', note);
  });
});
