import type { Exchange } from '../observation.ts';
import type { Caller, RawStep } from '../step.ts';
import type { Target } from '../target.ts';
import type { Value } from '../value.ts';
import { Inconclusive } from './inconclusive.ts';
import type { Line, ResolvedCall, ResolvedRaw } from './line.ts';
import type { Meter } from './meter.ts';
import type { Hands } from './perform.ts';
import { persist } from './persist.ts';
import { type Resolved, textOf } from './resolve.ts';
import { gateOf } from './schedule.ts';
import { publishedIn, type Written } from './written.ts';

/** What the hands of a run share. */
export interface Tools {
  readonly target: Target;
  readonly line: Line;
  readonly meter: Meter;
  readonly written: Written;
  readonly signal: AbortSignal;
  /** Told of every answer that was a throttle. */
  readonly throttled: (answer: Exchange) => void;
  /** Sets the gate that requests and answers in process pass through. */
  readonly setGate: (pass: ((what: string) => Promise<void>) | undefined) => void;
}

/** Hands that pace, count and try again. */
export function handsOf(tools: Tools, cleanUp = false): Hands {
  const { target, line, meter, written, signal, throttled } = tools;
  const pausing = { pause: target.pause, throttled, signal };

  /** An attempt at a call; a layer that is published to is remembered once the call is within the limits. */
  const attempt = (send: () => Promise<Exchange>, publishes?: { readonly name: string; readonly caller: Caller }) => {
    let keeps = publishes === undefined ? 0 : written.priceOf(publishes.name, publishes.caller);
    return async (bytes: number): Promise<Exchange> => {
      const sent = async (): Promise<Exchange> => {
        if (keeps > 0 && publishes !== undefined) written.note(publishes.name, publishes.caller, keeps);
        keeps = 0;
        return await send();
      };
      return await meter.take(sent, { bytes, keeps, cleanUp });
    };
  };

  const call = async (resolved: ResolvedCall): Promise<Exchange> => {
    const publishes = resolved.operation === 'PublishLayerVersion';
    const bytes = publishes ? sizeOf(resolved.input['Content']) : 0;
    const name = textOf(resolved.input['LayerName']);
    const tried = attempt(async () => await line.call(resolved), publishes ? { name, caller: resolved } : undefined);
    const repeatable = !/^(Publish|Add|Remove)/.test(resolved.operation);
    return await persist(async () => await tried(bytes), { ...pausing, repeatable });
  };

  const raw: Hands['raw'] = async (step, resolveAll) => {
    const request = rawOf(step, resolveAll);
    const name = publishedIn(request.method, request.path);
    const tried = attempt(
      async () => await line.raw(request),
      name === undefined ? undefined : { name, caller: request },
    );
    if (step.throttled !== true)
      return await persist(async () => await tried(0), { ...pausing, repeatable: request.method === 'GET' });
    await target.throttleNext?.();
    return await tried(0);
  };

  return {
    call: async ({ call: operation, as, in: region }, input) =>
      await call({ operation, input, ...(as !== undefined && { as }), ...(region !== undefined && { in: region }) }),
    raw,
    download: async (url, method) => {
      const tried = attempt(async () => await line.download(url, method));
      return await persist(async () => await tried(0), { ...pausing, repeatable: true });
    },
    wait: async (seconds) => {
      if (target.advance === undefined) throw new Inconclusive('the target has no clock that could be moved');
      await target.advance(seconds * 1000);
    },
    together: async (tasks, order) => {
      if (order === undefined || !target.inProcess) return await Promise.all(tasks.map(async (do_) => await do_()));
      const gate = gateOf(order);
      tools.setGate(gate.pass);
      try {
        return await gate.until(Promise.all(tasks.map(async (do_) => await do_())));
      } finally {
        tools.setGate(undefined);
      }
    },
  };
}

const sizeOf = (content: Resolved | undefined): number => {
  const zip = (content as { readonly ZipFile?: unknown } | undefined)?.ZipFile;
  return zip instanceof Uint8Array ? zip.length : 0;
};

function rawOf(step: RawStep, resolveAll: (value: Value) => Resolved): ResolvedRaw {
  const { raw: method, path, verbatim, query = [], headers = {}, body, signature, as, in: region } = step;
  const segments = path.map((segment) => textOf(resolveAll(segment)));
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of query) (parameters[name] ??= []).push(textOf(resolveAll(value)));
  return {
    method,
    path: `/${segments.map((segment) => (verbatim === true ? segment : encodeURIComponent(segment))).join('/')}`,
    query: parameters,
    headers,
    signature,
    ...(as !== undefined && { as }),
    ...(region !== undefined && { in: region }),
    ...(body !== undefined && { body: bodyOf(resolveAll(body)) }),
  };
}

/** A text as it is, anything else as JSON with archives in base64. */
const bodyOf = (body: Resolved): string =>
  typeof body === 'string'
    ? body
    : JSON.stringify(body, (_, value: unknown) =>
        value instanceof Uint8Array ? btoa(String.fromCodePoint(...value)) : value,
      );
