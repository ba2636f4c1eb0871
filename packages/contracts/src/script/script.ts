import type { Contract } from '../contract.ts';
import { CONTRACTS } from '../contracts.ts';
import type { Observation } from '../observation.ts';
import { callLines } from '../report/call-lines.ts';
import { cut } from '../report/cut.ts';
import { timeOfRunName } from '../run-name.ts';
import { functionsFor } from './functions.ts';
import { judgedSteps } from './judged-steps.ts';
import { placeLines, placeOf } from './place.ts';
import { populationLines, populationPublishes } from './population-lines.ts';
import { publishesIn, removalLines } from './removal.ts';
import { stepLines } from './step-lines.ts';
import { comment, quoted } from './word.ts';

/**
 * What a script is told beside the observation.
 *
 * @public
 */
export interface ScriptOptions {
  /** Where it sends its calls, empty for AWS itself; where the observation was made when absent. */
  readonly endpoint?: string;
  /** The region; that of the observation when absent. */
  readonly region?: string;
  /** The law that was broken; the only one of the scene when absent. */
  readonly contract?: Contract;
  /** What was seen, and what was wanted. */
  readonly reason?: string;
}

/**
 * A script for bash that does again what was done, through the AWS CLI, and prints what is answered. It publishes
 * under names of its own and deletes them in the end.
 *
 * @public
 */
export function scriptOf(observation: Observation, options: ScriptOptions = {}): string {
  const { contract = onlyContractOf(observation), reason } = options;
  const publishes = [...populationPublishes(observation), ...publishesIn(observation.steps)];
  const removal = removalLines(publishes, observation);
  const steps = stepsOf(observation, contract);
  const body = [...populationLines(observation), ...steps].join('\n');
  const cleanUp = ['clean_up() {', ...removal.map((line) => `  ${line}`), '  rm -rf "$D"', '}'];
  const rest = [...cleanUp, body].join('\n');
  const prefix = prefixLine(observation);
  return [
    '#!/usr/bin/env bash',
    comment(contract === undefined ? observation.scene : `${contract.id}: ${contract.sentence}`),
    ...(reason === undefined ? [] : [comment(`Broken: ${cut(reason, 400)}`)]),
    '# It needs the AWS CLI, jq and curl.',
    'set -u',
    ...placeLines(placeOf(observation, options), observation, rest),
    'D=$(mktemp -d)',
    '',
    ...functionsFor(`${prefix}\n${rest}`).flatMap((text) => text.split('\n')),
    prefix,
    ...cleanUp,
    'trap clean_up EXIT',
    "trap 'exit 130' INT TERM",
    '',
    body,
    ...(reason === undefined
      ? []
      : ['', `printf '\\n== %s\\n' ${quoted(`broken when this was written: ${cut(reason, 400)}`)}`]),
    '',
  ].join('\n');
}

function onlyContractOf({ scene }: Observation): Contract | undefined {
  const [first, ...others] = CONTRACTS.filter((contract) => contract.scene.name === scene);
  return others.length === 0 ? first : undefined;
}

/**
 * The prefix of a run that begins when the script does, so that a sweep knows what a script has left: as long as that
 * of the observation, so that lengths of names stay what they are, where that had the name of a run in it.
 */
function prefixLine({ world: { prefix } }: Observation): string {
  if (prefix === '') return 'P=';
  const [, before = '', name = '', number = ''] = /^(.*?)(r[\da-z]{10})-([\da-z]+)-$/s.exec(prefix) ?? [];
  const [beginning, at] = timeOfRunName(name) === undefined ? [prefix, '0'] : [before, number];
  return `P=${beginning === '' ? '' : quoted(beginning)}$(run_name)-${at}-`;
}

function stepsOf(observation: Observation, contract: Contract | undefined): readonly string[] {
  const judged = contract === undefined ? new Set<number>() : judgedSteps(contract, observation);
  const isWireLaw = contract !== undefined && [...contract.needs, ...contract.scene.needs].includes('wire');
  return observation.steps.flatMap((step, at) => [
    '',
    comment(`Step ${at}${judged.has(at) ? ', which is judged' : ''}. Seen then:`),
    ...callLines(observation, at).map((line) => comment(`  ${line}`)),
    ...stepLines(step, at, observation.world, isWireLaw && judged.has(at)),
  ]);
}
