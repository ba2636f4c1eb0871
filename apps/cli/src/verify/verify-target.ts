import { choose } from './choice.ts';
import { printEstimate } from './dry-run.ts';
import { printList } from './list.ts';
import { withRegionOfHost } from './region.ts';
import { replayFile } from './replay.ts';
import { runContracts } from './run.ts';
import type { Settings } from './settings.ts';
import { sweepTarget } from './sweep.ts';
import { targetAt } from './targets.ts';

/** Does what a command line of `layers verify` asks for, and gives the exit code. */
export async function verifyTarget(typed: Settings): Promise<number> {
  const settings = withRegionOfHost(typed);
  const { task, place, access } = settings;
  if (task === 'list') return printList(choose(settings), settings);
  if (task === 'replay') return replayFile(choose(settings), settings);
  // Nothing but a list or a replay goes without a place.
  const target = targetAt(place!, access);
  if (task === 'sweep') return await sweepTarget(target, settings);
  if (task === 'dry run') return printEstimate(target, choose(settings), settings);
  return await runContracts(target, choose(settings), settings);
}
