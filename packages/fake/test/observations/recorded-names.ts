import type { Edition } from '@org/layers-model';
import { LISTED, PUBLISHED, type RecordedSet } from '../recorded-enums.ts';
import type { Observation } from './observation.ts';
import { invalid, oneOf, violation } from './refusal.ts';
import { publishLayerVersion } from './requests.ts';
import { ZIP } from './layer.ts';

/** The runtimes that ListLayers printed on a day. */
export const listedOn = (day: Edition): string => namesOn(LISTED, day);

const namesOn = (sets: readonly RecordedSet[], day: Edition): string => sets.find(([date]) => date === day)![1];

/**
 * A publish of names that do not exist, alone or with names that do, as LocalStack's tests did it on a day.
 * What AWS says of architectures has a second part since 2025-11-06, and the tests' existing runtime changed once.
 */
export function badNames(day: Edition, partially: boolean): Pick<Observation, 'request' | 'expected'> {
  const existing = day < '2024-04-10' ? 'nodejs16.x' : 'nodejs20.x';
  const CompatibleRuntimes = partially ? ['invalidruntime', 'invalidruntime2', existing] : ['invalidruntime'];
  const CompatibleArchitectures = partially ? ['invalidarch', 'x86_64'] : ['invalidarch'];
  const architectures = [oneOf('x86_64, arm64'), ...(day < '2025-11-06' ? [] : ['Member must not be null'])];
  return {
    request: publishLayerVersion('testlayer-2-0123', { Content: ZIP, CompatibleRuntimes, CompatibleArchitectures }),
    expected: invalid(
      violation(list(CompatibleRuntimes), 'compatibleRuntimes', oneOf(namesOn(PUBLISHED, day))),
      violation(
        list(CompatibleArchitectures),
        'compatibleArchitectures',
        `Member must satisfy constraint: ${list(architectures)}`,
      ),
    ),
  };
}

const list = (items: readonly string[]): string => `[${items.join(', ')}]`;
