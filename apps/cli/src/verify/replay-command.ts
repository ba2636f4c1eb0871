import type { Outcome, Report } from '@org/layers-contracts';
import type { Access } from './access.ts';
import { callerFlags, commandLine } from './command-line.ts';
import { typedPlace } from './place.ts';
import type { Settings } from './settings.ts';

/**
 * The command that plays a broken law's case again, with the flags of this run that matter to it: who is asked, and
 * what they may do. What it may cost does not.
 */
export function replayCommandOf(settings: Settings, { seed }: Report): (outcome: Outcome) => string {
  const { place, files, task } = settings;
  const target = place === undefined ? [] : [typedPlace(place)];
  return (outcome) =>
    commandLine([
      'layers',
      'verify',
      ...target,
      '--only',
      outcome.id,
      ...(task === 'replay' ? ['--replay', files.replay ?? ''] : [...caseOf(outcome, seed), ...askedOf(settings)]),
    ]);
}

const caseOf = (outcome: Outcome, seed: number): readonly string[] =>
  'path' in outcome && outcome.path !== ''
    ? ['--seed', String(outcome.seed), '--path', outcome.path]
    : ['--seed', String(seed)];

function askedOf({ place, against, access }: Settings): readonly string[] {
  const isAbroad = [place, against].some((one) => one !== undefined && one !== 'fake');
  return [
    ...(isAbroad ? [...callerFlags(access), ...givenFlags(access)] : []),
    ...(against === undefined ? [] : ['--against', typedPlace(against)]),
    ...(access.write ? ['--write'] : []),
  ];
}

const givenFlags = ({ given: { object, organization, publicVersions = [] } }: Access): readonly string[] => [
  ...(object === undefined ? [] : ['--object', `s3://${object.bucket}/${object.key}`]),
  ...(organization === undefined ? [] : ['--organization', organization]),
  ...publicVersions.flatMap((arn) => ['--public', arn]),
];
