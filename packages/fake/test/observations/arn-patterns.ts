import { anyText } from './holes.ts';
import { arnOf } from './layer.ts';
import { LOCALSTACK } from './localstack.ts';
import type { Observation } from './observation.ts';
import { quote } from './quote.ts';
import { invalid, like, violation } from './refusal.ts';
import { getLayerVersionByArn, listLayerVersions } from './requests.ts';

const ARN = arnOf(LOCALSTACK, 'testlayer');

const row = (day: string, commit: string, pattern: string): Observation => ({
  id: `ls-hist.${day}.${commit}.get_layer_version_by_arn_exc_invalidarn`,
  level: 'recorded',
  superseded: true,
  date: day,
  source: `localstack@${commit} test_lambda_api.snapshot.json`,
  through: 'boto',
  options: LOCALSTACK,
  request: getLayerVersionByArn(ARN),
  expected: invalid(violation(ARN, 'arn', like(pattern))),
});

const LOOSE = String.raw`arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+`;
const TIGHT = String.raw`arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+`;
const WITH_AWS_LAYERS = String.raw`(arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)`;
const LAYER_NAME = String.raw`(arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]`;

const VERSION_ARN = arnOf(LOCALSTACK, 'testlayer', 1);

/** The patterns that AWS printed before the one of today; that one is among the exceptions. */
export const arnPatterns: readonly Observation[] = [
  row('2022-11-22', '35318edc9', LOOSE),
  row('2023-04-27', '3fc9a7e5d', TIGHT),
  row('2024-04-10', '8ea6f2f66', TIGHT),
  row('2024-11-18', 'bf691b3f9', WITH_AWS_LAYERS),
  {
    id: 'tf-42263.list_layer_versions_version_arn',
    level: 'recorded',
    date: '2025-04-16',
    source: 'terraform-provider-aws issue #42263',
    through: 'client',
    options: LOCALSTACK,
    request: listLayerVersions(VERSION_ARN),
    expected: invalid(quote`${violation(VERSION_ARN, 'layerName', like(LAYER_NAME))}${anyText}`),
    beyond: ['the end of the text: the issue quotes it up to "[a-zA-Z0-9-_]"'],
  },
];
