import { GetLayerVersionCommand } from '@aws-sdk/client-lambda';
import { explain, inRegion } from '@org/layers-client';
import { inRegions } from '../aws/in-regions.ts';
import { readReference } from '../aws/reference.ts';
import { CODES, type Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { byRegion } from './by-region.ts';
import { dateCell } from './cells.ts';
import { newestOf } from './newest.ts';

/** What `layers regions` takes. */
export interface RegionsFlags {
  /** What must be the same everywhere: the number, or the bytes. */
  readonly by: 'version' | 'content';
}

/** The newest version in a region; without members where the layer is not there. */
interface InOneRegion {
  readonly Version?: number;
  readonly CreatedDate?: string;
  readonly CodeSha256?: string;
  readonly LayerVersionArn?: string;
}

/** Shows the newest version of a layer in each region, and where one is behind the others. */
export async function regions(session: Session, name: string, { by }: RegionsFlags): Promise<number> {
  const reference = readReference(name);
  const list = session.typed ? await session.regions() : await session.everyRegion();
  const found = await inRegions(list.regions, async (region): Promise<readonly InOneRegion[]> => {
    const client = session.clientIn(region);
    const here = inRegion(reference, region);
    const newest = await newestOf(client, { ...reference, ...here }).catch((cause: unknown) => {
      if (explain(cause).kind === 'absent') return undefined;
      throw cause;
    });
    // Where every region is meant, the layer need not be in each.
    if (newest === undefined) return list.isAll ? [] : [{}];
    const { LayerName } = here;
    const { VersionNumber } = newest;
    const version = await client.send(new GetLayerVersionCommand({ LayerName, VersionNumber }));
    const { CreatedDate, LayerVersionArn, Content: { CodeSha256 } = {} } = version;
    return [{ Version: VersionNumber, ...defined({ CreatedDate, LayerVersionArn, CodeSha256 }) }];
  });
  const rows = found.flatMap((one) => ('found' in one ? one.found : []));
  const expected = expectedOf(rows, by);
  const isBehind = (row: InOneRegion): boolean => row.Version === undefined || valueOf(row, by) !== expected;
  const code = byRegion(session, list, found, (shown) => ({
    data: {
      Regions: shown.map(({ region, row }) => ({ Region: region, ...row, Skew: isBehind(row) })),
      Skew: rows.some(isBehind),
    },
    table: {
      columns: [
        { title: 'REGION' },
        { title: 'VERSION', align: 'right' },
        { title: 'CREATED' },
        { title: 'SHA-256' },
        { title: 'SKEW' },
      ],
      rows: shown.map(({ region, row }) => [
        region,
        row.Version === undefined ? { shown: 'absent', raw: '' } : String(row.Version),
        dateCell(row.CreatedDate),
        row.CodeSha256 ?? '',
        isBehind(row) ? (row.Version === undefined ? 'missing' : 'differs') : '',
      ]),
    },
  }));
  if (code !== 0) return code;
  const isNowhere = rows.every(({ Version }) => Version === undefined);
  if (isNowhere) say(`${reference.LayerName} is in none of the regions.`);
  return isNowhere || rows.some(isBehind) ? CODES.isNotSo : 0;
}

const valueOf = (row: InOneRegion, by: RegionsFlags['by']): number | string | undefined =>
  by === 'version' ? row.Version : row.CodeSha256;

/** The highest number; of contents those of the region published to last. */
function expectedOf(rows: readonly InOneRegion[], by: RegionsFlags['by']): number | string | undefined {
  if (by === 'version') return Math.max(...rows.map(({ Version = 0 }) => Version));
  return rows.toSorted((one, other) => (one.CreatedDate ?? '').localeCompare(other.CreatedDate ?? '')).at(-1)
    ?.CodeSha256;
}

const defined = <Members extends object>(members: Members): { [Name in keyof Members]?: NonNullable<Members[Name]> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
