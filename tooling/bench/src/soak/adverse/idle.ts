import type { Adversaries } from './adversaries.ts';
import { Crowd } from './crowd.ts';
import { openFiles } from './open-files.ts';

/** Files that this process and the server have open beside the connections. */
const OTHERS = 200;

/** Connections on which nobody ever says anything. */
export const idle = (wanted: number): Adversaries => ({
  name: 'idle connections',
  // Measured: 2,700 bytes for each.
  mayHold: wanted * 5000,
  arrive: async ({ origin, stop }) => {
    const limit = openFiles();
    const count = Math.max(0, Math.min(wanted, limit - OTHERS));
    const crowd = new Crowd(origin);
    await crowd.joinAll(count, (socket) => socket.resume(), stop);
    const arrived = crowd.size;
    const few = count < wanted ? `, not ${wanted}: a process may have ${limit} files open here (ulimit -n)` : '';
    return {
      about: `${arrived} connections that say nothing${few}`,
      leave: async () => {
        await crowd.leave();
        return arrived < count && !stop.aborted ? `only ${arrived} of ${count} could connect` : undefined;
      },
    };
  },
});
