import { type LayersListItem, paginateListLayers } from '@aws-sdk/client-lambda';
import picomatch from 'picomatch';
import { type FilterFlags, filterOf } from '../aws/flags.ts';
import { checked } from '../checked.ts';
import { inRegions } from '../aws/in-regions.ts';
import type { Session } from '../aws/session.ts';
import { byRegion } from './by-region.ts';
import { regionTable } from './region-table.ts';
import { dateCell, namesCell, runtimesCell } from './cells.ts';

/** What `layers list` takes beside filters. */
export interface ListFlags extends FilterFlags {
  readonly name?: string;
}

/** Lists the layers of regions, all pages; the API filters by runtime and architecture, and names are matched here. */
export async function list(session: Session, flags: ListFlags): Promise<number> {
  const asked = await session.regions();
  const isMeant =
    flags.name === undefined
      ? () => true
      : picomatch(checked('--name', flags.name, (text) => text !== '', "a pattern such as 'shared-*'"));
  const found = await inRegions(asked.regions, async (region) => {
    const layers: LayersListItem[] = [];
    const pages = paginateListLayers({ client: session.clientIn(region), pageSize: 50 }, filterOf(flags));
    for await (const { Layers = [] } of pages)
      layers.push(...Layers.filter(({ LayerName = '' }) => isMeant(LayerName)));
    return layers;
  });
  return byRegion(
    session,
    asked,
    found,
    regionTable(
      'Layers',
      [
        { title: 'NAME' },
        { title: 'VERSION', align: 'right' },
        { title: 'CREATED' },
        { title: 'RUNTIMES' },
        { title: 'ARCHITECTURES' },
        { title: 'DESCRIPTION' },
      ],
      ({ LayerName = '', LatestMatchingVersion: newest = {} }) => [
        LayerName,
        String(newest.Version ?? ''),
        dateCell(newest.CreatedDate),
        runtimesCell(newest.CompatibleRuntimes),
        namesCell(newest.CompatibleArchitectures),
        newest.Description ?? '',
      ],
    ),
  );
}
