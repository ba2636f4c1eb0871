import { parseLayerArn } from '@org/layers-model';
import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { equal, exchangeAt, refused } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layer } from '../population.ts';
import type { Scene } from '../scene.ts';
import { NOT_FOUND, versionIn } from './answers.ts';
import { get, publish } from './asks.ts';

/** Where the owner's first region holds versions of a layer, the same name is used somewhere else. */
const elsewhere = (
  needs: 'regions' | 'accounts',
  caller: { readonly in?: number; readonly as?: 'other' },
): Scene<null> => ({
  name: `versions/apart-${needs}`,
  needs: [needs],
  population: fc.constant({ layers: [layer('a', [{}, {}])] }),
  uses: 'own',
  query: fc.constant(null),
  steps: () => [publish({}, caller), get(2, {}, caller)],
  runs: { cheap: 1, dear: 1 },
});

const inOtherRegion = elsewhere('regions', { in: 1 });
const ofOtherAccount = elsewhere('accounts', { as: 'other' });

/** The number of the version that was published elsewhere: there are two of the owner's in the first region. */
const firstThere = (seen: Observation<null>) =>
  equal('the number of the first version there', versionIn(exchangeAt(seen, 0)).Version, 1);

const partOfArn = (seen: Observation<null>, part: 'region' | 'account') =>
  parseLayerArn(versionIn(exchangeAt(seen, 0)).LayerVersionArn ?? '')?.[part];

/** Laws of layers of one name in two regions, and of two accounts. */
export const apart: readonly Contract[] = [
  ...contractsOver(inOtherRegion, [
    {
      id: 'versions/regions-count-apart',
      level: 'documented',
      source: 'Developer guide, configuration-layers: a layer lives in a region, and so do its numbers',
      sentence: 'Layers of one name in two regions have numbers of their own.',
      holds: firstThere,
    },
    {
      id: 'versions/arns-name-the-region',
      level: 'documented',
      source: 'Service authorisation reference, layerVersion: the ARN has the region of the layer',
      sentence: 'The ARN of a version has the region that it was published in.',
      holds: (seen) => equal('the region', partOfArn(seen, 'region'), seen.world.regions[1]),
    },
    {
      id: 'versions/not-found-in-another-region',
      level: 'documented',
      source: 'Developer guide, configuration-layers: a layer lives in a region',
      sentence: 'A version of one region is not found by its name and number in another.',
      holds: (seen) => refused(exchangeAt(seen, 1), NOT_FOUND),
    },
  ]),
  ...contractsOver(ofOtherAccount, [
    {
      id: 'versions/accounts-count-apart',
      level: 'documented',
      source: 'Developer guide, configuration-layers: a name belongs to an account',
      sentence: 'Layers of one name of two accounts have numbers of their own.',
      holds: firstThere,
    },
    {
      id: 'versions/arns-name-the-account',
      level: 'documented',
      source: 'Service authorisation reference, layerVersion: the ARN has the account of the layer',
      sentence: 'The ARN of a version has the account that published it.',
      holds: (seen) => equal('the account', partOfArn(seen, 'account'), seen.world.accounts.other),
    },
    {
      id: 'versions/not-found-in-another-account',
      level: 'documented',
      source: 'API reference, LayerName: a name means a layer of the caller',
      sentence: 'A version of one account is not found by its name and number by another.',
      holds: (seen) => refused(exchangeAt(seen, 1), NOT_FOUND),
    },
  ]),
];
