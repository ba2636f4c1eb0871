import type { Backend } from './backend.ts';
import { type Serving, serving, usual } from './serving.ts';

/** Who answers the calls of this page, and what it lets be done. */
export interface Answering {
  readonly backend: Backend;
  readonly serving: Serving;
  /** Whether layers can be published, shared and deleted. */
  readonly canWrite: boolean;
  /** Whether faults can be had on demand. */
  readonly hasFaults: boolean;
  /** What to do, where there is nobody to answer. */
  readonly absence?: string;
}

/** Finds out who answers; the server is asked where it matters. */
export async function answering(wanted: Backend | undefined): Promise<Answering> {
  if (wanted === 'demo') return { backend: 'demo', serving: { fake: false }, canWrite: true, hasFaults: true };
  const found = await serving();
  const backend = wanted ?? usual(found);
  // Who answers as usual is there: what is said of others is loaded where one was wanted.
  const absence = wanted && (await import('./absence.ts')).explainAbsence(wanted, found);
  return {
    backend,
    serving: found,
    canWrite: backend !== 'aws' || found.upstream?.write === true,
    hasFaults: backend !== 'aws',
    ...(absence !== undefined && { absence }),
  };
}
