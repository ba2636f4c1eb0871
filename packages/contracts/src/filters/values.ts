import fc from 'fast-check';
import type { Filter } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { equal, exchangeAt, refused } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { partsOf } from '../parts.ts';
import type { Scene } from '../scene.ts';

type Part = 'unknown' | 'other case' | 'retired';

interface Values {
  readonly parts: readonly Part[];
  readonly list: 'ListLayers' | 'ListLayerVersions';
  /** What is asked for in each part. */
  readonly values: Readonly<Record<Part, Filter>>;
}

const ofRuntimes = (...values: readonly string[]) =>
  fc.constantFrom(...values).map((CompatibleRuntime): Filter => ({ CompatibleRuntime }));

const ofArchitectures = (...values: readonly string[]) =>
  fc.constantFrom(...values).map((CompatibleArchitecture): Filter => ({ CompatibleArchitecture }));

/** Retired before 2022, and in the list that refusals print in every recording of 2022 to 2026. */
const RETIRED = ['nodejs', 'nodejs4.3', 'nodejs6.10', 'nodejs8.10', 'python2.7', 'dotnetcore1.0', 'dotnetcore2.0'];

/** Filters with values that nobody declares: a step for each part. */
const odd: Scene<Values> = {
  name: 'filters/values',
  needs: [],
  population: fc.constant({ layers: [] }),
  uses: 'nothing',
  query: fc.record({
    parts: partsOf<Part>(['unknown', 'other case', 'retired']),
    list: fc.constantFrom('ListLayers', 'ListLayerVersions'),
    values: fc.record({
      unknown: fc.oneof(ofRuntimes('runtimedoesnotexist', 'python3.99'), ofArchitectures('archdoesnotexist', 'amd64')),
      'other case': fc.oneof(ofRuntimes('Python3.13', 'JAVA8'), ofArchitectures('ARM64', 'X86_64')),
      retired: ofRuntimes(...RETIRED),
    }),
  }),
  steps: ({ parts, list, values }) =>
    parts.map((part) => ({
      call: list,
      with: { ...(list === 'ListLayerVersions' && { LayerName: { $name: 'nobody' } }), ...values[part], MaxItems: 1 },
    })),
  runs: { cheap: 20, dear: 2 },
};

const answerTo = (seen: Observation<Values>, part: Part) => exchangeAt(seen, seen.query.parts.indexOf(part));

/** Laws of what can be asked for. */
export const values: readonly Contract[] = contractsOver(odd, [
  {
    id: 'filters/unknown-value',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12 (of ListLayers)',
    sentence: 'A filter with a value that does not exist is refused by its own name.',
    holds: (seen) => {
      const [member, value] = Object.entries(seen.query.values.unknown)[0]!;
      const name = `c${member.slice(1)}`;
      return refused(answerTo(seen, 'unknown'), {
        status: 400,
        code: 'ValidationException',
        text: new RegExp(`Value '${value}' at '${name}' failed`),
      });
    },
  },
  {
    id: 'filters/case-sensitive',
    level: 'recorded',
    source: 'Floci, measured on the live service, 2026-08-31',
    sentence: 'A value in other letters than its own, large for small, is refused as an unknown one.',
    holds: (seen) => refused(answerTo(seen, 'other case'), { status: 400, code: 'ValidationException' }),
  },
  {
    id: 'filters/retired-runtimes',
    level: 'recorded',
    source: 'the values that a refusal prints, LocalStack snapshots of 2022 to 2026-01-12',
    sentence: 'Runtimes that were retired long ago can be asked for.',
    holds: (seen) => equal('the refusal', answerTo(seen, 'retired').fault, undefined),
  },
]);
