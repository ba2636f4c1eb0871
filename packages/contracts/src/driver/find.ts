import { type LayerVersionsListItem, parseLayerArn } from '@org/layers-model';
import type { Exchange } from '../observation.ts';
import type { Population, PopulationLayer, PopulationVersion } from '../population.ts';
import { Lasting } from './inconclusive.ts';
import type { Hands } from './perform.ts';

/** Layers whose versions are looked at: enough to tell layers apart, few enough to be polite. */
const MOST_LAYERS = 10;

/** Pages of a list that are looked at. */
const MOST_PAGES = 10;

/**
 * What an account already holds: the first layers of its list, each with all its versions.
 *
 * @throws Lasting where there is none: every law over layers would hold.
 */
export async function findPopulation(hands: Hands): Promise<Population> {
  const names: string[] = [];
  const isListed = await eachPage(hands, 'ListLayers', {}, (page) => {
    for (const { LayerArn } of (page.output as { Layers?: { LayerArn?: string }[] } | undefined)?.Layers ?? [])
      names.push(parseLayerArn(LayerArn ?? '')?.name ?? '');
    return names.length < MOST_LAYERS;
  });
  if (names.length === 0)
    throw new Lasting(isListed ? 'the account holds no layers' : 'the layers of the account could not be listed');
  const layers: PopulationLayer[] = [];
  for (const name of names.slice(0, MOST_LAYERS)) {
    const versions: PopulationVersion[] = [];
    const whole = await eachPage(hands, 'ListLayerVersions', { LayerName: name }, (page) => {
      const { LayerVersions = [] } = (page.output ?? {}) as { LayerVersions?: LayerVersionsListItem[] };
      versions.push(...LayerVersions.map(versionOf));
      return true;
    });
    if (whole) layers.push({ name, versions: versions.toReversed() });
  }
  if (layers.length === 0) throw new Lasting('no layer of the account could be read whole');
  return { layers };
}

async function eachPage(
  hands: Hands,
  call: 'ListLayers' | 'ListLayerVersions',
  request: { readonly LayerName?: string },
  take: (page: Exchange) => boolean,
): Promise<boolean> {
  let Marker: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await hands.call({ call, with: {} }, { ...request, ...(Marker !== undefined && { Marker }) });
    if (page.fault !== undefined) return false;
    const goesOn = take(page);
    Marker = (page.output as { NextMarker?: string } | undefined)?.NextMarker;
    if (Marker === undefined) return true;
    if (!goesOn) return false;
  }
  return false;
}

function versionOf(item: LayerVersionsListItem): PopulationVersion {
  const { Version = 0, CompatibleRuntimes, CompatibleArchitectures, Description, LicenseInfo } = item;
  return {
    number: Version,
    ...(CompatibleRuntimes && { CompatibleRuntimes }),
    ...(CompatibleArchitectures && { CompatibleArchitectures }),
    // An empty text is one that was given, as far as a list can tell.
    ...(typeof Description === 'string' && { Description }),
    ...(typeof LicenseInfo === 'string' && { LicenseInfo }),
  };
}
