import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, each, equal } from '../judge.ts';
import { absentFrom, bodyOf, itemsIn, notNull, rawLayersOf, successesOf, unsetOf } from './answers.ts';
import { reads } from './reads.ts';

/** What a list says of a version, in its order on the wire (aws-cli issue 8894, 2024-09-04). */
export const MEMBERS_OF_AN_ITEM: readonly string[] = [
  'CompatibleRuntimes',
  'LicenseInfo',
  'Description',
  'LayerVersionArn',
  'Version',
  'CreatedDate',
  'CompatibleArchitectures',
];

/** Laws of what is on the pages of lists. */
export const listPages: readonly Contract[] = contractsOver(reads, [
  {
    id: 'shapes/next-marker-of-the-last-page',
    level: 'recorded',
    source: 'Content-Length of a cloud-custodian recording, 2018-12-18; Floci, 2026-08-31',
    sentence: 'A page without a next one says "NextMarker":null.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'ListLayers', 'ListLayerVersions'), (page) => {
        const { NextMarker } = bodyOf(page);
        return (
          NextMarker === null ||
          (typeof NextMarker === 'string' && NextMarker !== '') ||
          `${page.operation} answered with ${JSON.stringify(NextMarker) ?? 'no NextMarker at all'}`
        );
      }),
  },
  {
    id: 'shapes/nulls-in-lists',
    level: 'recorded',
    source: 'aws-cli issue 8894, 2024-09-04',
    sentence: 'A version in a list has all seven members: what is unset is null, not absent.',
    needs: ['wire'],
    holds: (seen) =>
      each(itemsIn(seen), (item) =>
        all(
          equal('members that are absent', absentFrom(item, MEMBERS_OF_AN_ITEM), []),
          equal('unset members that are not null', notNull(item, unsetOf(item, seen)), {}),
        ),
      ),
  },
  {
    id: 'shapes/layers-are-named',
    level: 'recorded',
    source: 'cloud-custodian recording of ListLayers, 2018-12',
    sentence: "A layer in a list has the ARN that its version's begins with, and the name that its ARN ends with.",
    needs: ['wire'],
    holds: (seen) => {
      const layers = successesOf(seen, 'ListLayers').flatMap(rawLayersOf);
      if (layers.length === 0) throw new Inconclusive('no layer was listed');
      return each(layers, ({ LayerName, LayerArn, LatestMatchingVersion }) => {
        const { LayerVersionArn, Version } = LatestMatchingVersion ?? {};
        return all(
          equal(
            'the ARN of the version',
            LayerVersionArn,
            LatestMatchingVersion ? `${String(LayerArn)}:${String(Version)}` : undefined,
          ),
          equal('the name', LayerName, String(LayerArn).split(':').at(-1)),
        );
      });
    },
  },
  {
    id: 'shapes/no-content-in-lists',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25',
    sentence: 'A version in a list has neither Content nor LayerArn.',
    needs: ['wire'],
    holds: (seen) =>
      each(itemsIn(seen), (item) =>
        equal(
          'members',
          Object.keys(item).filter((member) => /^(Content|LayerArn)$/.test(member)),
          [],
        ),
      ),
  },
]);
