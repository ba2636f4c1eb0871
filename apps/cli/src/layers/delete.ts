import { DeleteLayerVersionCommand } from '@aws-sdk/client-lambda';
import confirm from '@inquirer/confirm';
import { oneRegion } from '../aws/one-region.ts';
import { readVersionReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';

/** What `layers delete` takes. */
export interface DeleteFlags {
  readonly yes?: true;
}

/** Deletes versions, after asking. A version cannot be had back, and its number is never given again. */
export async function deleteVersions(
  session: Session,
  names: readonly string[],
  { yes }: DeleteFlags,
): Promise<number | undefined> {
  const versions = await Promise.all(
    names.map(async (name) => {
      const reference = readVersionReference(name);
      return { ...reference, region: await oneRegion(session, reference) };
    }),
  );
  const named = versions.map(({ LayerName, VersionNumber, region }) => `${LayerName}:${VersionNumber} in ${region}`);
  if (yes !== true && !(await isConfirmed(named))) {
    say('nothing was deleted.');
    return undefined;
  }
  for (const { LayerName, VersionNumber, region } of versions)
    await session.clientIn(region).send(new DeleteLayerVersionCommand({ LayerName, VersionNumber }));
  session.show({
    data: {
      Deleted: versions.map(({ LayerName, VersionNumber, region }) => ({ Region: region, LayerName, VersionNumber })),
    },
    table: { columns: [{ title: 'DELETED' }], rows: named.map((one) => [one]) },
  });
  return undefined;
}

async function isConfirmed(named: readonly string[]): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError(`Nobody can be asked here: --yes deletes ${named.join(', ')} without a question.`);
  return await confirm(
    {
      message: `Delete ${named.join(', ')}? Functions that use it keep it; nobody can add it any more.`,
      default: false,
    },
    { output: process.stderr },
  );
}
