import type { Exchange } from '../observation.ts';
import type { Target } from '../target.ts';
import { pause } from './persist.ts';

/** So often is asked again what is not yet as it is to be soon: on AWS over seven seconds and a half. */
const TIMES = 4;

/**
 * Asks until the answer has a status, or patience is out: the last answer counts. AWS has many places, and what was
 * changed in one takes its time to reach the others; what answers from one place alone has no such excuse.
 */
export async function soon(
  status: number | undefined,
  ask: () => Promise<Exchange>,
  { authority, capabilities, pause: first }: Target,
  signal: AbortSignal,
): Promise<Exchange> {
  const most = status !== undefined && (authority || capabilities.writes === 'dear') ? TIMES : 0;
  let answer = await ask();
  for (let times = 0; answer.status !== status && times < most; times += 1) {
    await pause(first * 2 ** times, signal);
    answer = await ask();
  }
  return answer;
}
