import { type LayerVersionsListItem, paginateListLayerVersions } from '@aws-sdk/client-lambda';
import { inRegion, type PolicySummary } from '@org/layers-client';
import { type FilterFlags, filterOf } from '../aws/flags.ts';
import { inRegions } from '../aws/in-regions.ts';
import { readReference } from '../aws/reference.ts';
import { regionsFor } from '../aws/regions-for.ts';
import type { Session } from '../aws/session.ts';
import { UsageError } from '../usage-error.ts';
import { byRegion } from './by-region.ts';
import { regionTable } from './region-table.ts';
import { accessCell, dateCell, namesCell, namesOfPolicy, runtimesCell } from './cells.ts';
import { policyOf } from './policy-of.ts';

/** What `layers versions` takes beside filters. */
export interface VersionsFlags extends FilterFlags {
  /** Whether it is asked who may use each version: a call each. */
  readonly policy?: true;
}

/** A version, and who may use it where that was asked. */
interface Listed {
  readonly version: LayerVersionsListItem;
  readonly policy?: PolicySummary;
}

/** Lists the versions of a layer, all pages, the newest first. */
export async function versions(session: Session, name: string, flags: VersionsFlags): Promise<number> {
  const reference = readReference(name);
  const { VersionNumber } = reference;
  if (VersionNumber !== undefined)
    throw new UsageError(`layers versions lists all versions: leave out :${VersionNumber}, or use layers get.`);
  const list = await regionsFor(session, reference);
  const found = await inRegions(list.regions, async (region) => {
    const client = session.clientIn(region);
    const { LayerName } = inRegion(reference, region);
    const listed: Listed[] = [];
    const pages = paginateListLayerVersions({ client, pageSize: 50 }, { LayerName, ...filterOf(flags) });
    for await (const { LayerVersions = [] } of pages) listed.push(...LayerVersions.map((version) => ({ version })));
    if (flags.policy !== true) return listed;
    const told: Listed[] = [];
    for (const { version } of listed)
      told.push({ version, policy: await policyOf(client, { LayerName, VersionNumber: version.Version! }) });
    return told;
  });
  return byRegion(
    session,
    list,
    found,
    regionTable(
      'LayerVersions',
      [
        { title: 'VERSION', align: 'right' },
        { title: 'CREATED' },
        { title: 'RUNTIMES' },
        { title: 'ARCHITECTURES' },
        ...(flags.policy === true ? [{ title: 'ACCESS' }] : []),
        { title: 'LICENSE' },
        { title: 'DESCRIPTION' },
      ],
      ({ version: row, policy }) => [
        String(row.Version ?? ''),
        dateCell(row.CreatedDate),
        runtimesCell(row.CompatibleRuntimes),
        namesCell(row.CompatibleArchitectures),
        ...(flags.policy === true ? [accessCell(policy)] : []),
        row.LicenseInfo ?? '',
        row.Description ?? '',
      ],
      ({ version, policy }) => ({ ...version, ...(policy !== undefined && { Access: namesOfPolicy(policy) }) }),
    ),
  );
}
