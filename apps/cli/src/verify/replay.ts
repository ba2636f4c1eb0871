import { basename } from 'node:path';
import { exitCodeOf, readObservations, replay, type Report } from '@org/layers-contracts';
import type { Choice } from './choice.ts';
import { readFile } from './files.ts';
import { prepareOutputs } from './outputs.ts';
import { namedPlace } from './place.ts';
import type { Settings } from './settings.ts';
import { targetAt } from './targets.ts';

/** Judges observations that were kept: as those of the target, where one is named. */
export function replayFile({ contracts }: Choice, settings: Settings): number {
  const { files, place, access } = settings;
  const path = files.replay ?? '';
  const target = place === undefined ? undefined : targetAt(place, access);
  const name = target?.name ?? basename(path).replace(/\.jsonl?$/, '');
  const outputs = prepareOutputs(settings, place === undefined ? name : namedPlace(place, target?.regions[0]));
  const began = new Date();
  const outcomes = readFile('--replay', path, (text) => replay(readObservations(text), contracts));
  const report: Report = {
    target: name,
    authority: target?.authority ?? false,
    seed: 0,
    began: began.toISOString(),
    took: Date.now() - began.getTime(),
    used: { calls: 0, bytes: 0 },
    interrupted: false,
    leftovers: [],
    outcomes,
  };
  return exitCodeOf(outputs.tell(report));
}
