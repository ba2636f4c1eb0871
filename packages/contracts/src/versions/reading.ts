import fc from 'fast-check';
import { parseLayerArn } from '@org/layers-model';
import { versionArbitrary } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { equal, exchangeAt, pagesAt } from '../judge.ts';
import { layer, type Population, type PopulationLayer, presentVersions } from '../population.ts';
import { itemsOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { Step } from '../step.ts';
import { isSame, numbersIn, versionIn } from './answers.ts';
import { walk } from './asks.ts';

/** A layer and one of its versions: numbers that are taken modulo those that exist. */
interface Choice {
  readonly of: number;
  readonly at: number;
}

/** A version that is there, and its layer. */
interface Chosen {
  readonly layer: PopulationLayer;
  readonly number: number;
}

/** The choice falls on a layer with several versions where there is one: only those have an order. */
function chosenOf({ of, at }: Choice, { layers }: Population): Chosen | undefined {
  const withAtLeast = (count: number) => layers.filter((one) => presentVersions(one).length >= count);
  const several = withAtLeast(2);
  const among = several.length > 0 ? several : withAtLeast(1);
  const chosen = among[of % among.length];
  if (chosen === undefined) return undefined;
  const versions = presentVersions(chosen);
  return { layer: chosen, number: versions[at % versions.length]!.number };
}

/** A layer with so many versions at least, none of them deleted. */
const layerOf = (least: number): fc.Arbitrary<Population> =>
  fc
    .array(
      versionArbitrary.map((version) => ({ ...version, deleted: false })),
      { minLength: least, maxLength: 3 },
    )
    .map((versions) => ({ layers: [layer('a', versions)] }));

/** A version by the name of its layer (step 0), and seen in other ways (from step 1 on). */
const reading = (way: string, least: number, others: (chosen: Chosen) => readonly Step[]): Scene<Choice> => ({
  name: `versions/read-${way}`,
  needs: [],
  population: layerOf(least),
  uses: 'shared',
  query: fc.record({ of: fc.nat(7), at: fc.nat(7) }),
  steps: (choice, population) => {
    const chosen = chosenOf(choice, population);
    if (chosen === undefined) return [];
    const LayerName = { $name: chosen.layer.name };
    return [{ call: 'GetLayerVersion', with: { LayerName, VersionNumber: chosen.number } }, ...others(chosen)];
  },
  runs: { cheap: 25, dear: 2 },
});

const inList = reading('in-list', 2, ({ layer: { name } }) => [walk({ $name: name })]);

const byArn = reading('by-arn', 1, ({ layer: { name }, number }) => [
  { call: 'GetLayerVersionByArn', with: { Arn: { $arn: name, version: number } } },
]);

const byLayerArn = reading('by-layer-arn', 1, ({ layer: { name }, number }) => [
  { call: 'GetLayerVersion', with: { LayerName: { $arn: name }, VersionNumber: number } },
  walk({ $arn: name }),
]);

/** Members of a list's item: where a description is unset, lists and get differ (recorded), and lists of nothing may. */
const comparable = (item: object): object => {
  const members = item as { readonly [member: string]: unknown };
  const names = ['LayerVersionArn', 'Version', 'CreatedDate', 'LicenseInfo', 'Description'];
  const lists = ['CompatibleRuntimes', 'CompatibleArchitectures'];
  return {
    ...Object.fromEntries(names.map((name) => [name, members[name] || null])),
    ...Object.fromEntries(lists.map((name) => [name, members[name] ?? []])),
  };
};

/** Laws of versions that are read, which may be anybody's. */
export const reads: readonly Contract[] = [
  ...contractsOver(inList, [
    {
      id: 'versions/newest-first',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25; aws-cli issue 8894, 2024-09-04',
      sentence: 'ListLayerVersions shows the newest version first.',
      holds: (seen) => {
        const numbers = numbersIn(pagesAt(seen, 1));
        if (numbers.length < 2) throw new Inconclusive('no layer had two versions');
        return equal(
          'the numbers',
          numbers,
          numbers.toSorted((left = 0, right = 0) => right - left),
        );
      },
    },
    {
      id: 'versions/list-agrees-with-get',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25; moto test that was run on AWS, 2025-10-09',
      sentence: 'An item of ListLayerVersions says of a version what GetLayerVersion says of it.',
      holds: (seen) => {
        const version = versionIn(exchangeAt(seen, 0));
        const item = pagesAt(seen, 1)
          .pages.flatMap(itemsOf)
          .find(({ Version }) => Version === version.Version);
        if (item === undefined) throw new Inconclusive('the version was not listed');
        return equal('the item', comparable(item), comparable(version));
      },
    },
    {
      id: 'versions/arns-name-the-version',
      level: 'recorded',
      source: 'LocalStack snapshots, 2025-11-25 and 2026-01-12',
      sentence: 'LayerArn has account, region and name of the layer, LayerVersionArn the number of the version, too.',
      holds: (seen) => {
        const { LayerArn, LayerVersionArn } = versionIn(exchangeAt(seen, 0));
        const { world, query, population } = seen;
        const chosen = chosenOf(query, population)!;
        const { region, account, name, version } = parseLayerArn(LayerArn ?? '') ?? {};
        if (world.accounts.owner === undefined) throw new Inconclusive('the account of the owner is not known');
        const wanted = [world.regions[0], world.accounts.owner, world.prefix + chosen.layer.name, undefined];
        return equal(
          'the parts of the ARNs',
          [region, account, name, version, LayerVersionArn],
          [...wanted, `${LayerArn}:${chosen.number}`],
        );
      },
    },
  ]),
  ...contractsOver(byArn, [
    {
      id: 'versions/by-arn-agrees-with-get',
      level: 'documented',
      source: 'API reference: GetLayerVersionByArn answers what GetLayerVersion does; recorded 2025-11-25',
      sentence: 'GetLayerVersionByArn answers what GetLayerVersion answers, but for the link.',
      holds: (seen) => isSame(seen, 1, 0),
    },
  ]),
  ...contractsOver(byLayerArn, [
    {
      id: 'versions/layer-arn-as-name',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-24, of another account; for the owner MiniStack pull request 1712',
      sentence: 'GetLayerVersion takes the ARN of a layer for its name.',
      holds: (seen) => isSame(seen, 1, 0),
    },
    {
      id: 'versions/list-by-layer-arn',
      level: 'documented',
      source: 'API reference, ListLayerVersions, LayerName: the name or the ARN of the layer',
      sentence: 'ListLayerVersions under the ARN of a layer shows a version that GetLayerVersion finds by its name.',
      holds: (seen) => {
        const { Version } = versionIn(exchangeAt(seen, 0));
        return equal('whether it is listed', numbersIn(pagesAt(seen, 2)).includes(Version), true);
      },
    },
  ]),
];
