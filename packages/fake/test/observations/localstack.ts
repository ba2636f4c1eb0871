import type { Observation, Step } from './observation.ts';
import { publishLayerVersion } from './requests.ts';
import { type Place, ZIP } from './layer.ts';

/** LocalStack's snapshots replace the account by this one; the region, which they replace too, is any. */
export const LOCALSTACK: Place = { account: '111111111111', region: 'us-east-1' };

/** What observations of one of LocalStack's tests that are validated against AWS have in common. */
export const snapshot = (date: string, line: number) =>
  ({
    level: 'recorded',
    date,
    source: `localstack@8b9a79f0 test_lambda_api.snapshot.json:${line}`,
    through: 'boto',
    options: LOCALSTACK,
  }) as const satisfies Partial<Observation>;

/** What most of the tests publish. */
export const DECLARED = { CompatibleRuntimes: ['python3.12'], CompatibleArchitectures: ['x86_64'] } as const;

/** Its publication, under the name that the tests give to their first layer. */
export const PUBLISHED: Step = { request: publishLayerVersion('testlayer', { Content: ZIP, ...DECLARED }) };
