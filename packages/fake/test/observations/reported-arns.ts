import { arnOf, type Place, ZIP } from './layer.ts';
import type { Observation } from './observation.ts';
import { invalid, refusal } from './refusal.ts';
import { getLayerVersionByArn, publishLayerVersion } from './requests.ts';

const PLACE: Place = { account: '123456789012', region: 'ap-southeast-1' };

const TEST = {
  level: 'reported',
  date: '2026-08-31',
  source: 'floci PR #2812',
  through: 'wire',
  options: PLACE,
  given: [{ request: publishLayerVersion('my-layer', { Content: ZIP }) }],
} as const;

const CHINESE = arnOf(PLACE, 'my-layer', 1).replace('arn:aws:', 'arn:aws-cn:');

/** How ARNs that lead nowhere are answered, as measured by a contributor of Floci. */
export const reportedArns: readonly Observation[] = [
  {
    id: 'floci.by_arn_missing',
    ...TEST,
    request: getLayerVersionByArn(),
    expected: invalid("Value null at 'arn' failed to satisfy constraint: Member must not be null"),
  },
  {
    id: 'floci.by_arn_other_partition',
    ...TEST,
    request: getLayerVersionByArn(CHINESE),
    expected: refusal(400, 'InvalidParameterValueException', `Invalid layer version ${CHINESE}`),
  },
  {
    id: 'floci.by_arn_other_account',
    ...TEST,
    date: '2026-09-02',
    source: 'floci PR #2948, LambdaLayerService.java',
    request: getLayerVersionByArn(arnOf({ ...PLACE, account: '210987654321' }, 'my-layer', 1)),
    // The text is not told.
    expected: { status: 403, code: 'AccessDeniedException' },
  },
];
