import type { Archive } from './archive.ts';
import { ACCOUNT } from './client.ts';
import type { Seen } from './journey.ts';

/** What a journey must see, whatever the transport. */
export function expectedJourney({ bytes, codeSha256 }: Archive): Seen {
  const version = {
    LayerVersionArn: `arn:aws:lambda:us-east-1:${ACCOUNT}:layer:web:1`,
    Version: 1,
    Description: 'For servers',
    CompatibleRuntimes: ['nodejs22.x' as const],
    CompatibleArchitectures: ['x86_64' as const],
    LicenseInfo: 'MIT',
    CodeSha256: codeSha256,
    CodeSize: bytes.length,
    status: 200,
    downloaded: codeSha256,
  };
  return {
    published: [201, 201, 201],
    listed: {
      all: ['data:1', 'web:2'],
      runtime: ['web:2'],
      architecture: ['data:1', 'web:1'],
      both: ['data:1'],
      none: [],
      versions: [2],
    },
    paged: { layers: [['data:1'], ['web:2']], versions: [[2], [1]] },
    got: [version, version, version],
    removed: {
      status: 204,
      gone: [404, 'ResourceNotFoundException', 'The resource you requested does not exist.'],
      versions: [],
      layers: ['data:1'],
    },
  };
}
