import { CONTRACTS } from '../src/contracts.ts';
import type { Level } from '../src/contract.ts';
import type { Observation } from '../src/observation.ts';
import type { Outcome } from '../src/outcome.ts';
import { layer } from '../src/population.ts';
import type { Report } from '../src/report.ts';

const exchange = {
  operation: 'ListLayerVersions',
  as: 'owner',
  region: 'us-east-1',
  request: { method: 'GET', url: 'http://127.0.0.1:4566/2018-10-31/layers/contracts-a/versions' },
  headers: {},
  body: '',
  times: [0, 1],
} as const;

/** An observation by hand: a page of one row, and a marker that is refused. */
export const OBSERVATION: Observation = {
  scene: 'pagination/again',
  population: { layers: [layer('a', [{ CompatibleRuntimes: ['java8'] }, { deleted: true }])] },
  query: { list: 'ListLayerVersions' },
  world: {
    prefix: 'contracts-',
    accounts: { owner: '100000000001', other: '100000000002' },
    regions: ['us-east-1', 'eu-central-1'],
    given: {},
  },
  steps: [
    { call: 'ListLayerVersions', with: { LayerName: { $name: 'a' }, MaxItems: 1 } },
    { call: 'ListLayerVersions', with: { LayerName: { $name: 'a' }, Marker: { $answer: 0, at: 'NextMarker' } } },
  ],
  seen: [
    {
      ...exchange,
      input: { LayerName: 'contracts-a', MaxItems: 1 },
      status: 200,
      output: {
        LayerVersions: [{ LayerVersionArn: 'arn:aws:lambda:us-east-1:100000000001:layer:contracts-a:1', Version: 1 }],
        NextMarker: 'm'.repeat(384),
      },
    },
    {
      ...exchange,
      input: { LayerName: 'contracts-a', Marker: 'm'.repeat(384) },
      status: 400,
      fault: { code: 'InvalidParameterValueException', message: 'Invalid pagination key.' },
    },
  ],
};

/** The contract that an outcome by hand is about: any that is there will do. */
export const idOf = (at: number): string => CONTRACTS[at]!.id;

const about = (at: number, level: Level) => ({
  id: idOf(at),
  level,
  source: 'somebody, once',
  sentence: `Law ${at} <holds> & "holds".`,
});

export const held = (at: number, level: Level = 'documented'): Outcome => ({
  ...about(at, level),
  kind: 'held',
  cases: 3,
});

export const broken = (at: number, level: Level = 'documented', reason = 'seen 1, wanted 2'): Outcome => ({
  ...about(at, level),
  kind: 'broken',
  reason,
  observation: OBSERVATION,
  seed: 7,
  path: '3:0:1',
});

export const skipped = (at: number, level: Level = 'documented'): Outcome => ({
  ...about(at, level),
  kind: 'skipped',
  missing: ['writes', 'accounts'],
});

export const inconclusive = (at: number, level: Level = 'documented'): Outcome => ({
  ...about(at, level),
  kind: 'inconclusive',
  reason: 'a gateway answered 503',
});

/** A report of some outcomes. */
export const reportOf = (outcomes: readonly Outcome[], more: Partial<Report> = {}): Report => ({
  target: 'thing',
  authority: false,
  seed: 7,
  began: '2026-11-24T08:00:00.000Z',
  took: 1234,
  used: { calls: 56, bytes: 789 },
  interrupted: false,
  leftovers: [],
  outcomes,
  ...more,
});
