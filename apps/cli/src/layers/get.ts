import { SUPPORT_SOURCE } from '@org/layers-client';
import { oneRegion } from '../aws/one-region.ts';
import { readReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { plain } from '../output/json.ts';
import type { Result } from '../output/render.ts';
import type { Cell } from '../output/table.ts';
import { dateCell, hasEnding, namesCell, runtimesCell, sizeOf } from './cells.ts';
import { type FoundVersion, foundVersion } from './found-version.ts';

/** Shows one version with all its members; the newest where only the layer was named. */
export async function get(session: Session, name: string): Promise<undefined> {
  const reference = readReference(name);
  const client = session.clientIn(await oneRegion(session, reference));
  session.show(resultOf(await foundVersion(client, reference)));
}

function resultOf(version: FoundVersion): Result {
  const { Content: { CodeSize, CodeSha256, Location } = {} } = version;
  const rows: readonly (readonly [string, Cell | undefined])[] = [
    ['Version', version.LayerVersionArn],
    ['Description', version.Description],
    ['Created', dateCell(version.CreatedDate)],
    ['Runtimes', runtimesCell(version.CompatibleRuntimes)],
    ['Architectures', namesCell(version.CompatibleArchitectures)],
    ['License', version.LicenseInfo],
    [
      'Size',
      CodeSize === undefined ? undefined : { shown: `${sizeOf(CodeSize)} (${CodeSize} bytes)`, raw: `${CodeSize}` },
    ],
    ['SHA-256', CodeSha256],
    ['Link', Location],
  ];
  return {
    // The members that the API has, and no others.
    data: plain({ ...version, LayerName: undefined, VersionNumber: undefined }),
    table: {
      columns: [{ title: 'MEMBER' }, { title: 'VALUE' }],
      rows: rows.map(([title, value = '']) => [title, value]),
      ...(hasEnding(version.CompatibleRuntimes) && {
        note: `The days on which support ends are those of ${SUPPORT_SOURCE}.`,
      }),
    },
  };
}
