import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { each, exchangeAt, refused } from '../judge.ts';
import { noVersion, versionArn } from './answers.ts';
import { add, ONE_VERSION, read, remove } from './asks.ts';

const SNAPSHOT = 'LocalStack snapshot, 2025-11-25';
const NEVER = { LayerName: { $name: 'never' } };
const SECOND = { VersionNumber: 2 };
const ZEROTH = { VersionNumber: 0 };

/** Laws of policies of versions that are not there. */
export const unknownVersions: readonly Contract[] = [
  example({
    id: 'policies/policy-of-an-unknown-layer',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'The policy of a layer that never existed is not found, and the text says of which version.',
    steps: [read(NEVER)],
    holds: (seen) => refused(exchangeAt(seen, 0), noVersion(versionArn(seen, 'never', 1))),
  }),
  example({
    id: 'policies/change-of-an-unknown-layer',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'Nothing is granted or taken back on a layer that never existed.',
    writes: true,
    steps: [add('s1', NEVER), remove('s1', NEVER)],
    holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), noVersion(versionArn(seen, 'never', 1)))),
  }),
  example({
    id: 'policies/unknown-version',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'A version that a layer does not have has no policy to be read or changed.',
    given: ONE_VERSION,
    steps: [read(SECOND), add('s1', SECOND), remove('s1', SECOND)],
    holds: (seen) => each([0, 1, 2], (step) => refused(exchangeAt(seen, step), noVersion(versionArn(seen, 'a', 2)))),
  }),
  example({
    id: 'policies/version-below-one',
    level: 'observed',
    source: 'recorded for GetLayerVersion and DeleteLayerVersion, 2026-01-12',
    sentence: 'The policy operations refuse version 0 as GetLayerVersion does.',
    given: ONE_VERSION,
    steps: [read(ZEROTH), add('s1', ZEROTH), remove('s1', ZEROTH)],
    holds: (seen) =>
      each([0, 1, 2], (step) =>
        refused(exchangeAt(seen, step), {
          status: 400,
          code: 'InvalidParameterValueException',
          text: 'Layer Version Cannot be less than 1',
        }),
      ),
  }),
];
