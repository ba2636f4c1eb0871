import { versionOf, ZIP } from './layer.ts';
import { LOCALSTACK, snapshot } from './localstack.ts';
import type { Observation } from './observation.ts';
import { publishLayerVersion } from './requests.ts';

const row = (batch: number, date: string, line: number, runtimes: string): Observation => {
  // The order of the request comes back, which is not the order of any enum.
  const declared = { CompatibleRuntimes: runtimes.split(' '), CompatibleArchitectures: ['arm64', 'x86_64'] };
  return {
    id: `ls.test_layer_compatibilities[runtimes${batch}].publish_result`,
    ...snapshot(date, line),
    request: publishLayerVersion('testlayer', { Content: ZIP, ...declared }),
    expected: { status: 201, body: versionOf(LOCALSTACK, 'testlayer', 1, declared) },
  };
};

/** Every runtime that AWS took for a layer on one day, 15 at a time; it printed fewer (test_layer_compatibilities). */
export const compatibilities: readonly Observation[] = [
  row(
    0,
    '2026-01-12T15:31:31Z',
    13484,
    'nodejs24.x nodejs22.x nodejs20.x nodejs18.x nodejs16.x nodejs14.x nodejs12.x python3.14 python3.13 python3.12 python3.11 python3.10 python3.9 python3.8 python3.7',
  ),
  row(
    1,
    '2026-01-12T15:31:37Z',
    13526,
    'java25 java21 java17 java11 java8.al2 java8 dotnet10 dotnet8 dotnet6 dotnetcore3.1 go1.x ruby3.4 ruby3.3 ruby3.2 ruby2.7',
  ),
  row(2, '2026-01-12T15:31:43Z', 19259, 'provided.al2023 provided.al2 provided'),
];
