import { type Contract, contractsOver } from '../contract.ts';
import { all, each } from '../judge.ts';
import { bodyOf, inOrder, itemsIn, type Members, successesOf } from './answers.ts';
import { MEMBERS_OF_AN_ITEM } from './list-pages.ts';
import { reads } from './reads.ts';

/** Members of a version as the documentation's example has them. */
export const ORDER_OF_A_VERSION: readonly string[] = [
  'Content',
  'LayerArn',
  'LayerVersionArn',
  'Description',
  'CreatedDate',
  'Version',
  'CompatibleArchitectures',
  'CompatibleRuntimes',
  'LicenseInfo',
];

/** Members of its archive, as there. */
export const ORDER_OF_CONTENT: readonly string[] = [
  'Location',
  'CodeSha256',
  'CodeSize',
  'SigningProfileVersionArn',
  'SigningJobArn',
];

/** Laws of the order of members in answers to reads. */
export const memberOrder: readonly Contract[] = contractsOver(reads, [
  {
    id: 'shapes/member-order-in-lists',
    level: 'recorded',
    source: 'aws-cli issue 8894, 2024-09-04',
    sentence: 'The members of a version in a list have one order, and a list stands before its NextMarker.',
    needs: ['wire'],
    holds: (seen) =>
      all(
        each(itemsIn(seen), (item) => inOrder('a version', item, MEMBERS_OF_AN_ITEM)),
        each(
          successesOf(seen, 'ListLayers', 'ListLayerVersions'),
          (page) => page.operation === 'ListLayers' || inOrder('a page', bodyOf(page), ['LayerVersions', 'NextMarker']),
        ),
      ),
  },
  {
    id: 'shapes/member-order-of-layers',
    level: 'observed',
    source: 'ListLayerVersions has its list first (2024-09-04); of ListLayers nobody saw a raw answer',
    sentence: 'ListLayers has Layers before NextMarker, and a layer its name, its ARN and its version.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'ListLayers'), (page) => {
        const body = bodyOf(page);
        return all(
          inOrder('a page', body, ['Layers', 'NextMarker']),
          each((body['Layers'] ?? []) as readonly Members[], (layer) =>
            inOrder('a layer', layer, ['LayerName', 'LayerArn', 'LatestMatchingVersion']),
          ),
        );
      }),
  },
  {
    id: 'shapes/member-order-of-a-version',
    level: 'observed',
    source: 'an example in the documentation, edited by hand',
    sentence: 'An answer of Get has its members in the order of the documentation.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'GetLayerVersion', 'GetLayerVersionByArn'), (answer) => {
        const body = bodyOf(answer);
        return all(
          inOrder('a version', body, ORDER_OF_A_VERSION),
          inOrder('Content', (body['Content'] ?? {}) as Members, ORDER_OF_CONTENT),
        );
      }),
  },
]);
