import {
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  type LambdaClient,
  ListLayersCommand,
  ListLayerVersionsCommand,
} from '@aws-sdk/client-lambda';
import type { Seed, SeedVersion } from '@org/layers-fake';
import { expect } from 'vitest';

/** An example of AWS's documentation: what there is, what is asked, what is answered. */
export interface AwsExample {
  readonly operation: string;
  /** Where the layer is. */
  readonly region: string;
  readonly seed: Seed;
  /** The request, as a path with its query. */
  readonly path: string;
  readonly send: (client: LambdaClient) => Promise<object>;
  /** The members of the answer; of `Content` the form, for its archive is not published. */
  readonly expected: object;
}

// The account of the examples.
const account = '123456789012';

const seedOf = (LayerName: string, region: string, versions: readonly SeedVersion[]): Seed => ({
  layers: [{ LayerName, account, regions: [region], versions }],
});

const javaVersions = [
  { Version: 6, CreatedDate: '2020-03-17T07:24:21.960+0000' },
  { Version: 7, CreatedDate: '2020-03-18T23:38:42.284+0000' },
].map((version): SeedVersion => ({
  ...version,
  Description: 'Dependencies for the blank-java sample app.',
  CompatibleRuntimes: ['java8'],
}));

const myLayer: SeedVersion = {
  Version: 2,
  CreatedDate: '2018-11-15T00:37:46.592+0000',
  Description: 'My layer',
  CompatibleRuntimes: ['python3.6', 'python3.7'],
};

const myPythonLayer: SeedVersion = {
  Version: 1,
  CreatedDate: '2018-11-14T23:03:52.894+0000',
  Description: 'My Python layer',
  LicenseInfo: 'MIT',
  CompatibleRuntimes: ['python3.6', 'python3.7'],
};

const blankPython: SeedVersion = {
  Version: 3,
  CreatedDate: '2020-03-31T00:35:18.949+0000',
  Description: 'Dependencies for the blank-python sample app.',
  CompatibleRuntimes: ['python3.8'],
};

const arn = (name: string, region = 'us-east-2'): string => `arn:aws:lambda:${region}:${account}:layer:${name}`;

/** The form of `Content`: hash, size, and the link up to where AWS's examples cut it. */
const contentOf = (name: string): object => ({
  CodeSha256: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as string,
  CodeSize: expect.any(Number) as number,
  Location: expect.stringMatching(
    `/[a-z0-9-]+-layers/snapshots/${account}/${name}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\?versionId=\\w{32}&`,
  ) as string,
});

/** The layer examples that AWS gives with its SDKs (2020-04), without publish and the policies. */
export const AWS_EXAMPLES: readonly AwsExample[] = [
  {
    operation: 'ListLayers',
    region: 'us-east-2',
    seed: seedOf('my-layer', 'us-east-2', [myLayer]),
    path: '/2018-10-31/layers?CompatibleRuntime=python3.7',
    send: async (client) => await client.send(new ListLayersCommand({ CompatibleRuntime: 'python3.7' })),
    expected: {
      Layers: [
        {
          LayerName: 'my-layer',
          LayerArn: arn('my-layer'),
          LatestMatchingVersion: { ...myLayer, LayerVersionArn: arn('my-layer:2') },
        },
      ],
    },
  },
  {
    operation: 'ListLayerVersions',
    region: 'us-east-2',
    seed: seedOf('blank-java-lib', 'us-east-2', javaVersions),
    path: '/2018-10-31/layers/blank-java-lib/versions',
    send: async (client) => await client.send(new ListLayerVersionsCommand({ LayerName: 'blank-java-lib' })),
    expected: {
      LayerVersions: javaVersions
        .map((version) => ({ ...version, LayerVersionArn: arn(`blank-java-lib:${version.Version}`) }))
        .toReversed(),
    },
  },
  {
    operation: 'GetLayerVersion',
    region: 'us-east-2',
    seed: seedOf('my-layer', 'us-east-2', [myPythonLayer]),
    path: '/2018-10-31/layers/my-layer/versions/1',
    send: async (client) => await client.send(new GetLayerVersionCommand({ LayerName: 'my-layer', VersionNumber: 1 })),
    expected: {
      ...myPythonLayer,
      Content: contentOf('my-layer'),
      LayerArn: arn('my-layer'),
      LayerVersionArn: arn('my-layer:1'),
    },
  },
  {
    operation: 'GetLayerVersionByArn',
    // AWS's example asks in ca-central-1 and shows an answer of us-east-2: the answer of the region asked is meant.
    region: 'ca-central-1',
    seed: seedOf('blank-python-lib', 'ca-central-1', [blankPython]),
    path: `/2018-10-31/layers?find=LayerVersion&Arn=${encodeURIComponent(arn('blank-python-lib:3', 'ca-central-1'))}`,
    send: async (client) =>
      await client.send(new GetLayerVersionByArnCommand({ Arn: arn('blank-python-lib:3', 'ca-central-1') })),
    expected: {
      ...blankPython,
      Content: contentOf('blank-python-lib'),
      LayerArn: arn('blank-python-lib', 'ca-central-1'),
      LayerVersionArn: arn('blank-python-lib:3', 'ca-central-1'),
    },
  },
];
