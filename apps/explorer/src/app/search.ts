import { ARCHITECTURES, type Architecture, isRegion, type Runtime, RUNTIMES } from '@org/layers-model';
import { type Backend, BACKENDS } from '../backend/backend.ts';

/** What is shown, as the URL says it: every view can be linked to, and the browser's way back works. */
export interface Search {
  readonly backend?: Backend;
  /** Regions side by side, with commas. */
  readonly regions?: string;
  readonly runtime?: Runtime;
  readonly architecture?: Architecture;
  /** Part of a name. */
  readonly name?: string;
}

/** Reads a URL's query; what makes no sense is left out, as links may be old or cut. */
export function readSearch(given: Readonly<Record<string, unknown>>): Search {
  const { backend, regions, runtime, architecture, name } = given;
  const named = typeof regions === 'string' ? regions.split(',').filter(isRegion) : [];
  return {
    ...(BACKENDS.includes(backend as Backend) && { backend: backend as Backend }),
    ...(named.length > 0 && { regions: [...new Set(named)].join(',') }),
    ...(typeof runtime === 'string' && Object.hasOwn(RUNTIMES, runtime) && { runtime: runtime as Runtime }),
    ...(ARCHITECTURES.includes(architecture as Architecture) && { architecture: architecture as Architecture }),
    ...(typeof name === 'string' && name !== '' && { name }),
  };
}

/** The regions of a search, the usual one where it names none. */
export const regionsOf = ({ regions = 'us-east-1' }: Search): readonly string[] => regions.split(',');
