import { sweep, type Target } from '@org/layers-contracts';
import { print, say } from '../say.ts';
import { interruption } from './interruption.ts';
import type { Settings } from './settings.ts';
import { orUnusable } from './unusable.ts';

/** Deletes what runs that died have left, or says what that is. */
export async function sweepTarget(target: Target, settings: Settings): Promise<number> {
  const { dryRun, json, olderThan, rate } = settings;
  const stop = interruption(() => 'the sweep is not over: the same command goes on with it.');
  try {
    return await orUnusable(async () => {
      const names = await sweep(target, {
        dryRun,
        signal: stop.signal,
        ...(rate !== undefined && { rate }),
        ...(olderThan !== undefined && { olderThanMinutes: olderThan }),
        ...(!json && { onLayer: print }),
      });
      if (json) print(JSON.stringify({ target: target.name, dryRun, layers: names }, null, 2));
      const verb = dryRun ? 'would be deleted' : 'deleted';
      say(names.length === 0 ? 'there is nothing to sweep' : `${names.length} layers ${verb}`);
      return 0;
    });
  } catch (cause) {
    if (!stop.signal.aborted) throw cause;
    return stop.code();
  } finally {
    stop.done();
  }
}
