import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { equal } from '../judge.ts';
import { layer } from '../population.ts';
import { nameOf } from '../rows.ts';
import { listedAt } from './listed.ts';

const DECLARED = [{ CompatibleRuntimes: ['java8'] }] as const;
const STEPS = [{ walk: 'ListLayers', with: { CompatibleRuntime: 'java8' }, sizes: [] }] as const;

/** Laws of whose layers a filter finds. */
export const ownOnly: readonly Contract[] = [
  example({
    id: 'filters/own-account',
    level: 'documented',
    source: 'Developer guide: a list shows the layers of the own account',
    sentence: "A filter finds no layer of another account, whatever that layer's versions declare.",
    needs: ['accounts'],
    given: { layers: [layer('a', DECLARED, { as: 'other' })] },
    steps: STEPS,
    holds: (seen) => equal('layers of the other account', listedAt(seen, 0).map(nameOf), []),
  }),
  example({
    id: 'filters/own-region',
    level: 'documented',
    source: 'Developer guide: layers belong to a region',
    sentence: 'A filter finds no layer of another region.',
    needs: ['regions'],
    given: { layers: [layer('a', DECLARED, { in: 1 })] },
    steps: STEPS,
    holds: (seen) => equal('layers of the other region', listedAt(seen, 0).map(nameOf), []),
  }),
];
