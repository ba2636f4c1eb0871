import { inRegion } from '@org/layers-client';
import { GetLayerVersionCommand } from '@aws-sdk/client-lambda';
import { type FilterFlags, filterOf } from '../aws/flags.ts';
import { inRegions } from '../aws/in-regions.ts';
import { readReference } from '../aws/reference.ts';
import { regionsFor } from '../aws/regions-for.ts';
import type { Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { byRegion } from './by-region.ts';
import { regionTable } from './region-table.ts';
import { dateCell, runtimesCell } from './cells.ts';
import { NoVersion } from './found-version.ts';
import { newestOf } from './newest.ts';

/** Shows the newest version of a layer, of one's own or of somebody else, in each region. */
export async function latest(session: Session, name: string, flags: FilterFlags): Promise<number> {
  const reference = readReference(name);
  const list = await regionsFor(session, reference);
  const found = await inRegions(list.regions, async (region) => {
    const client = session.clientIn(region);
    const here = inRegion(reference, region);
    // In other regions the number is a good guess of where to begin.
    const newest = await newestOf(client, { ...reference, ...here }, filterOf(flags));
    if (newest === undefined) {
      if (list.isAll) return [];
      throw new NoVersion(here, filterOf(flags));
    }
    if (!newest.isListed && Object.keys(filterOf(flags)).length > 0)
      say(`${region}: filters need a list, which is for the owner; the newest of all versions is shown.`);
    const { VersionNumber } = newest;
    return [await client.send(new GetLayerVersionCommand({ LayerName: here.LayerName, VersionNumber }))];
  });
  return byRegion(
    session,
    list,
    found,
    regionTable(
      'LayerVersions',
      [{ title: 'VERSION', align: 'right' }, { title: 'CREATED' }, { title: 'RUNTIMES' }, { title: 'ARN' }],
      (row) => [
        String(row.Version ?? ''),
        dateCell(row.CreatedDate),
        runtimesCell(row.CompatibleRuntimes),
        row.LayerVersionArn ?? '',
      ],
    ),
  );
}
