import { DeleteLayerVersionCommand, GetLayerVersionCommand } from '@aws-sdk/client-lambda';
import confirm from '@inquirer/confirm';
import { explain } from '@org/layers-client';
import { oneRegion } from '../aws/one-region.ts';
import { readVersionReference } from '../aws/reference.ts';
import { CODES, sentencesOf, type Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';

/** What `layers delete` takes. */
export interface DeleteFlags {
  readonly yes?: true;
}

/**
 * Deletes versions, after asking. A version cannot be had back, and its number is never given again; AWS keeps a copy for
 * functions that refer to it (API reference, DeleteLayerVersion).
 */
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
  // A delete of what is not there says nothing: it is asked before, and before the question.
  for (const { region, LayerName, VersionNumber } of versions)
    await session.clientIn(region).send(new GetLayerVersionCommand({ LayerName, VersionNumber }));
  if (yes !== true && !(await isConfirmed(versions.map(nameOf)))) {
    say('nothing was deleted.');
    return undefined;
  }
  const left: string[] = [];
  for (const version of versions) {
    const { region, LayerName, VersionNumber } = version;
    await session
      .clientIn(region)
      .send(new DeleteLayerVersionCommand({ LayerName, VersionNumber }))
      .catch((cause: unknown) => {
        say(`${nameOf(version)} was not deleted: ${sentencesOf(explain(cause))}`);
        left.push(nameOf(version));
      });
  }
  const deleted = versions.filter((version) => !left.includes(nameOf(version)));
  session.show({
    data: {
      Deleted: deleted.map(({ LayerName, VersionNumber, region }) => ({ Region: region, LayerName, VersionNumber })),
    },
    table: {
      columns: [{ title: 'DELETED' }, { title: 'REGION' }],
      rows: deleted.map(({ LayerName, VersionNumber, region }) => [`${LayerName}:${VersionNumber}`, region]),
    },
  });
  if (left.length === 0) return undefined;
  return deleted.length === 0 ? CODES.refused : CODES.inPart;
}

const nameOf = ({
  LayerName,
  VersionNumber,
  region,
}: {
  readonly LayerName: string;
  readonly VersionNumber: number;
  readonly region: string;
}): string => `${LayerName}:${VersionNumber} in ${region}`;

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
