import type { FaultRule } from '@org/layers-fake';
import type { Backend } from './backend.ts';

/** Faults on demand, of the demo's fake and of the server's alike. */
export interface FaultControl {
  readonly list: () => Promise<readonly FaultRule[]>;
  /** @throws Error with the fake's own sentence for a rule that makes no sense. */
  readonly add: (rule: FaultRule) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Moves the fake's clock forward: links to archives end after ten minutes. */
  readonly advance: (milliseconds: number) => Promise<void>;
}

/** The faults of whoever answers; AWS has none on demand. */
export const faultsOf = (backend: Exclude<Backend, 'aws'>): FaultControl => (backend === 'demo' ? inPage : onServer);

const demo = async () => await (await import('./demo.ts')).startDemo();

const inPage: FaultControl = {
  list: async () => (await demo()).faults.list(),
  add: async (rule) => void (await demo()).faults.add(rule),
  clear: async () => (await demo()).faults.clear(),
  advance: async (milliseconds) => (await demo()).clock.advance(milliseconds),
};

const onServer: FaultControl = {
  list: async () => (await control('/_fake/faults', 'GET')).json() as Promise<readonly FaultRule[]>,
  add: async (rule) => void (await control('/_fake/faults', 'POST', rule)),
  clear: async () => void (await control('/_fake/faults', 'DELETE')),
  advance: async (milliseconds) => void (await control('/_fake/clock', 'POST', { advance: milliseconds })),
};

async function control(path: string, method: string, body?: object): Promise<Response> {
  const answer = await fetch(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (answer.ok) return answer;
  const { error } = (await answer.json()) as { readonly error?: string };
  throw new Error(error ?? `${path} answered ${answer.status}`);
}
