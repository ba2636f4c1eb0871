import type { Exchange } from '../observation.ts';
import type { Target } from '../target.ts';
import { type Attempt, make, type Means } from './attempt.ts';
import { hasBadCredentials } from './bad-credentials.ts';
import type { Pass } from './gated.ts';
import { Inconclusive } from './inconclusive.ts';
import type { Line, ResolvedCall } from './line.ts';
import type { Meter } from './meter.ts';
import type { Hands } from './perform.ts';
import { rawRequestOf } from './raw-request.ts';
import { type Resolved, textOf } from './resolve.ts';
import { gateOf } from './schedule.ts';
import { soon } from './soon.ts';
import { publishedIn, type Written } from './written.ts';

/** What the hands of a run share. */
export interface Tools {
  readonly target: Target;
  /** For what only reads: it breaks off when the run is ended. */
  readonly line: Line;
  /** For what writes: what was begun is answered, so that it can be taken away. */
  readonly steady: Line;
  readonly meter: Meter;
  readonly written: Written;
  /** Ends the run: nothing new is begun. */
  readonly signal: AbortSignal;
  /** Told of every answer that was a throttle. */
  readonly throttled: (answer: Exchange) => void;
  /** Sets the gate that requests and answers in process pass through. */
  readonly setGate: (pass: Pass | undefined) => void;
}

/** Hands that pace, count and try again. */
export function handsOf(tools: Tools, cleanUp = false): Hands {
  const { target, line, steady, meter, written, signal, throttled } = tools;
  const means: Means = { meter, written, cleanUp, persistence: { pause: target.pause, throttled, signal } };
  const ask = async (attempt: Attempt): Promise<Exchange> => accepted(await make(attempt, means));

  return {
    call: async ({ call: operation, as, in: region, soon: status }, input) => {
      const caller = { ...(as !== undefined && { as }), ...(region !== undefined && { in: region }) };
      const attempt = attemptOf({ operation, input, ...caller }, line, steady);
      return await soon(status, async () => await ask(attempt), target, signal);
    },
    raw: async (step, resolveAll) => {
      const request = rawRequestOf(step, resolveAll);
      const { method, path, body = '' } = request;
      const name = publishedIn(method, path);
      const repeatable = method === 'GET';
      const attempt: Attempt = {
        send: async () => await (repeatable ? line : steady).raw(request),
        repeatable,
        once: step.throttled === true,
        ...(name !== undefined && { publishes: { name, caller: request }, bytes: body.length }),
      };
      if (step.throttled === true) await target.throttleNext?.();
      return step.signature === undefined ? await ask(attempt) : await make(attempt, means);
    },
    download: async (request) =>
      await make({ send: async () => await line.download(request), repeatable: true }, means),
    wait: async (seconds) => {
      if (target.advance === undefined) throw new Inconclusive('the target has no clock that could be moved');
      await target.advance(seconds * 1000);
    },
    together: async (tasks, order) => await together(tasks, target.inProcess ? order : undefined, tools),
  };
}

/** A call of an operation: reads and deletes may be repeated, and publishes are remembered. */
function attemptOf(call: ResolvedCall, line: Line, steady: Line): Attempt {
  const { operation, input } = call;
  const by = /^(Get|List)/.test(operation) ? line : steady;
  const common = { send: async () => await by.call(call), repeatable: !/^(Publish|Add|Remove)/.test(operation) };
  if (operation !== 'PublishLayerVersion') return common;
  const publishes = { name: textOf(input['LayerName']), caller: call };
  return { ...common, publishes, bytes: sizeOf(input['Content']) };
}

const sizeOf = (content: Resolved | undefined): number => {
  const zip = (content as { readonly ZipFile?: unknown } | undefined)?.ZipFile;
  return zip instanceof Uint8Array ? zip.length : 0;
};

/** @throws Inconclusive for keys that were accepted before, and are no more: that says nothing of any law. */
function accepted(answer: Exchange): Exchange {
  if (hasBadCredentials(answer))
    throw new Inconclusive(`the credentials are not accepted: ${answer.fault?.code}: ${answer.fault?.message}`);
  return answer;
}

/** Does several at once, and waits for all of them, also where one could not be answered. */
async function together(
  tasks: readonly (() => Promise<Exchange>)[],
  order: number | undefined,
  { setGate }: Tools,
): Promise<readonly Exchange[]> {
  const gate = order === undefined ? undefined : gateOf(order);
  setGate(gate?.pass);
  try {
    const begun = Promise.allSettled(tasks.map(async (do_) => await do_()));
    const ends = await (gate === undefined ? begun : gate.until(begun));
    return ends.map((end) => {
      if (end.status === 'rejected') throw end.reason as Error;
      return end.value;
    });
  } finally {
    setGate(undefined);
  }
}
