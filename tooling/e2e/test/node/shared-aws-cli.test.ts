import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { awsCliNote, awsCliPath, hasAwsCli, sharedAwsCliPath } from '../../src/aws-cli.ts';
import { ACCOUNT } from '../../src/client.ts';
import { awsEnvironment, type Ended, runProgram } from '../../src/run-program.ts';
import { codeSha256Of } from '../../src/sha256.ts';
import { smallArchive } from '../../src/small-archive.ts';
import { useServer } from '../../src/use-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

/** Milliseconds in which a call must be seen to have ended: less than the AWS CLI waits for an answer. */
const PATIENCE = 15_000;

// The other tests ask the shared one alone, which saves most of their time; so here it is asked whether it may speak
// for the program.
describe.skipIf(!hasAwsCli)(`the AWS CLI ${awsCliNote}, loaded once`, { tags: 'long' }, () => {
  const server = useServer();
  const folder = useTemporaryFolder();

  test.each([
    ['a listing', 0, ['list-layers']],
    ['a refusal', 254, ['get-layer-version', '--layer-name', 'nothing', '--version-number', '1']],
  ] as const)('ends and prints as the program by itself: %s', async (_, code, args) => {
    const ask = async (path: string): Promise<Ended> =>
      await runProgram(path, ['lambda', ...args, '--endpoint-url', server().url], awsEnvironment(folder(), ACCOUNT));
    const [alone, shared] = await Promise.all([ask(awsCliPath), ask(sharedAwsCliPath)]);
    expect(shared).toEqual(alone);
    // Version 1 ends with 255 where version 2 says more.
    expect([code, 255]).toContain(shared.code);
    expect(shared.stdout.length + shared.stderr.length).toBeGreaterThan(0);
  });

  test('reads the bytes of its input, and files of the folder it is called in', async () => {
    const bytes = smallArchive('from a pipe');
    await writeFile(join(folder(), 'layer.zip'), bytes);
    for (const zip of ['/dev/stdin', 'layer.zip']) {
      const publish = `lambda publish-layer-version --layer-name a --zip-file fileb://${zip}`;
      const command = `cd "$1" && "$0" ${publish} --endpoint-url "$2" <layer.zip`;
      const args = ['-c', command, sharedAwsCliPath, folder(), server().url];
      const { stdout, stderr } = await runProgram('sh', args, awsEnvironment(folder(), ACCOUNT));
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject({ Content: { CodeSha256: await codeSha256Of(new Uint8Array(bytes)) } });
    }
  });

  test('has the environment of its call alone', async () => {
    const ask = async (env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended> =>
      await runProgram(sharedAwsCliPath, args, env);
    const { AWS_DEFAULT_REGION: _, ...environment } = awsEnvironment(folder(), ACCOUNT);
    const AWS_CONFIG_FILE = join(folder(), 'config');
    await writeFile(AWS_CONFIG_FILE, '[profile one]\nregion = ap-south-1\n');
    const profile = { AWS_CONFIG_FILE, AWS_PROFILE: 'one' };
    const region = await ask({ ...environment, ...profile }, 'configure', 'get', 'region');
    expect(region).toEqual({ code: 0, stdout: 'ap-south-1\n', stderr: '' });
    // The process that forks has a region.
    const { stderr } = await ask(environment, 'lambda', 'list-layers', '--endpoint-url', server().url);
    expect(stderr).toContain('You must specify a region.');
  });

  test('ends when its caller is stopped', async () => {
    const silent = createServer();
    onTestFinished(() => void silent.close());
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const asked = once(silent, 'request');
    const args = ['lambda', 'list-layers', '--endpoint-url', url];
    const caller = spawn(sharedAwsCliPath, args, { env: awsEnvironment(folder(), ACCOUNT) });
    const [{ socket }] = (await asked) as [IncomingMessage];
    const gone = once(socket, 'close', { signal: AbortSignal.timeout(PATIENCE) });
    caller.kill();
    await expect(gone).resolves.toBeDefined();
  });
});
