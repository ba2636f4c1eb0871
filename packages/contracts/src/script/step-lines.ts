import type { OperationName } from '@org/layers-model';
import type { World } from '../observation.ts';
import type { CallStep, Caller, DownloadStep, RawStep, Step, WalkStep } from '../step.ts';
import type { Value } from '../value.ts';
import { awsCommand } from './aws-command.ts';
import { curlCommand, headerOptions, rawOfCall } from './curl-command.ts';
import { answersIn, regionCode, textParts } from './value-parts.ts';
import { digits, quoted, wordOf } from './word.ts';

/** The longest word that a command may be given: Linux takes 128 KiB. */
const LONGEST = 100_000;

/**
 * The lines that do a step.
 *
 * @param isOnWire - whether status, headers and body are to be seen as they were sent.
 */
export function stepLines(step: Step, at: number, world: World, isOnWire: boolean): readonly string[] {
  if ('wait' in step) return [`pass ${digits(step.wait)}`];
  if ('together' in step) return togetherLines(step.together, at, world, isOnWire);
  const guard = guardOf(step);
  if ('walk' in step) return [`${guard}${walkCommand(step, at, world)}`];
  if ('download' in step) return [`${guard}step ${at} ${downloadCommand(step, world)}`];
  return [`${guard}step ${at} ${ofCaller(commandOf(step, world, isOnWire), step)}`].map(short);
}

/** What an earlier answer must have for a step to be done. */
const guardOf = (step: Step): string =>
  answersIn(step)
    .map(({ $answer, at }) => `has ${digits($answer)} ${quoted(at)} && `)
    .join('');

const commandOf = (step: CallStep | RawStep, world: World, isOnWire: boolean): string => {
  if ('raw' in step) return curlCommand(step, world);
  const command = isOnWire ? undefined : awsCommand(step.call, step.with, world);
  return command ?? curlCommand(rawOfCall(step.call, step.with), world);
};

/** The AWS CLI's command for a call of a population. */
export const populationCommand = (
  operation: OperationName,
  request: { readonly [member: string]: Value },
  caller: Caller,
  world: World,
): string => ofCaller(commandOf({ call: operation, with: request }, world, false), caller);

/** A command as the second account calls it, or in another region. */
function ofCaller(command: string, { as, in: region = 0 }: Caller): string {
  const who = as === 'other' ? 'other ' : '';
  if (region === 0) return `${who}${command}`;
  return command.startsWith('send ')
    ? `in_region "${regionCode(region)}" ${who}${command}`
    : `${who}${command} --region="${regionCode(region)}"`;
}

const downloadCommand = ({ download, method = 'GET', headers = {} }: DownloadStep, world: World): string =>
  ['download', quoted(method), wordOf(textParts(download, world)), ...headerOptions(headers)].join(' ');

function walkCommand(step: WalkStep, at: number, world: World): string {
  const { walk, with: request, sizes, ...caller } = step;
  const command = awsCommand(walk, request, world);
  // A request that the AWS CLI would not send is refused before there is a second page.
  if (command === undefined) return `step ${at} ${ofCaller(curlCommand(rawOfCall(walk, request), world), caller)}`;
  return `walk ${at} ${quoted(sizes.join(' '))} ${ofCaller(command, caller)}`;
}

function togetherLines(
  steps: readonly (CallStep | RawStep)[],
  at: number,
  world: World,
  isOnWire: boolean,
): readonly string[] {
  const name = (index: number): string => `"$D/${at}.${index}.out"`;
  const all = steps.map((step, index) => {
    const command = ofCaller(commandOf(step, world, isOnWire), step);
    // What says that a step is left undone goes where its answer would have gone.
    return `{ ${guardOf(step)}step ${at}.${index} ${command}; } > ${name(index)} &`;
  });
  return [...all.map(short), 'wait', `cat ${steps.map((_, index) => name(index)).join(' ')}`];
}

const short = (line: string): string =>
  line.length < LONGEST ? line : `echo ${quoted(`A step is left out: its request has ${line.length} letters.`)}`;
