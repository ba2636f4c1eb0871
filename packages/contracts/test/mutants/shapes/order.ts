import { answering, isListLayers, isPublish, type Mutant } from '../mutant.ts';
import { byAlphabet, isList, isOfPolicy, isOneVersion, success } from './requests.ts';

const refused = ({ status }: Response): boolean => status >= 400;

/** Members in another order than AWS's. */
export const shapesOfOrder: readonly Mutant[] = [
  {
    name: 'a-version-in-a-list-is-sorted-by-the-alphabet',
    breaks: 'shapes/member-order-in-lists',
    around: answering(success(isList), ({ Layers, LayerVersions, NextMarker }) =>
      Layers === undefined
        ? { LayerVersions: LayerVersions.map(byAlphabet), NextMarker }
        : {
            Layers: Layers.map((layer: any) => ({
              ...layer,
              LatestMatchingVersion: byAlphabet(layer.LatestMatchingVersion),
            })),
            NextMarker,
          },
    ),
  },
  {
    name: 'a-layer-in-a-list-is-sorted-by-the-alphabet',
    breaks: 'shapes/member-order-of-layers',
    around: answering(success(isListLayers), (page) => ({ ...page, Layers: page.Layers.map(byAlphabet) })),
  },
  {
    name: 'an-answer-of-get-is-sorted-by-the-alphabet',
    breaks: 'shapes/member-order-of-a-version',
    around: answering(success(isOneVersion), byAlphabet),
  },
  {
    name: 'an-answer-of-publish-is-sorted-by-the-alphabet',
    breaks: 'shapes/member-order-of-a-publish',
    around: answering(success(isPublish), byAlphabet),
  },
  {
    name: 'a-revision-stands-before-its-policy',
    breaks: 'shapes/member-order-of-policies',
    around: answering(success(isOfPolicy), ({ RevisionId, ...rest }) => ({ RevisionId, ...rest })),
  },
  {
    name: 'a-refusal-says-its-type-last',
    breaks: 'shapes/error-member-order',
    around: answering(refused, ({ Type, ...rest }) => ({ ...rest, Type })),
  },
];
