import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { awsTarget, CONTRACTS, scriptOf, verify } from '@org/layers-contracts';
import { describe, expect, test } from 'vitest';
import { absent } from '../../src/absent.ts';
import { awsCliNote, awsCliOf, hasAwsCli, sharedAwsCliPath } from '../../src/aws-cli.ts';
import { findProgram } from '../../src/find-program.ts';
import { awsEnvironment, runProgram } from '../../src/run-program.ts';
import { useBrokenServer } from '../../src/use-broken-server.ts';
import { useServer } from '../../src/use-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

const OWNER = '100000000001';

/** Milliseconds for a script: it starts the AWS CLI a dozen times. */
const PATIENCE = 120_000;

const jq = await findProgram(['jq'], ['--version']);
const jqNote = jq === undefined ? absent('jq') : jq.version;

describe.skipIf(!hasAwsCli || jq === undefined)(
  `a script for the AWS CLI ${awsCliNote}, jq ${jqNote}`,
  { tags: 'long' },
  () => {
    const server = useServer();
    const folder = useTemporaryFolder();

    // The second version says that it is the third.
    const recounting = useBrokenServer(server, (text, method) =>
      method === 'POST' ? text.replace(/"Version":2\b/, '"Version":3') : text,
    );

    /** The script of the smallest case that breaks a contract at a URL, and what it prints there. */
    async function scriptFor(
      id: string,
      endpoint: string,
    ): Promise<{ readonly script: string; readonly printed: string }> {
      const contract = CONTRACTS.find((one) => one.id === id)!;
      const { outcomes } = await verify(awsTarget({ region: 'us-east-1', endpoint }), {
        seed: 1,
        runs: 8,
        contracts: [contract],
      });
      const [outcome] = outcomes;
      if (outcome?.kind !== 'broken') throw new Error(`${id} was to be broken, and is ${outcome?.kind}.`);
      const script = scriptOf(outcome.observation, { contract, reason: outcome.reason });
      const file = join(folder(), 'script.sh');
      await writeFile(file, script);
      await chmod(file, 0o755);
      const environment = awsEnvironment(folder(), 'somebody else');
      const PATH = `${dirname(sharedAwsCliPath)}:${environment['PATH']}`;
      const { code, stdout, stderr } = await runProgram(file, [], { ...environment, PATH }, PATIENCE);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return { script, printed: stdout };
    }

    const layersLeft = async (): Promise<unknown> => await awsCliOf(OWNER, server().url, folder()).aws('list-layers');

    test(
      'shows a number that is left out, and leaves nothing behind',
      async () => {
        const { printed } = await scriptFor('versions/next-is-one-more', recounting());
        const steps = printed.split('\n== ').slice(1);
        expect(steps.map((step) => /"Version": (\d)/.exec(step)?.[1])).toEqual(['1', '3', undefined]);
        expect(steps[2]).toBe('broken when this was written: the number of the next version: seen 3, wanted 2\n');
        expect(await layersLeft()).toEqual({ Layers: [] });
      },
      2 * PATIENCE,
    );
  },
);
