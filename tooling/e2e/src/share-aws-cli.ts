import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { awsEnvironment } from './run-program.ts';
import { startChild } from './start-child.ts';

/** A stand-in for the AWS CLI that starts fast. */
export interface SharedAwsCli {
  /** A program `aws`, alone in its folder. */
  readonly path: string;
  readonly stop: () => Promise<void>;
}

const client = (script: string): string => fileURLToPath(new URL(`../clients/${script}`, import.meta.url));

/**
 * Loads an AWS CLI once; each start of the stand-in runs it in a fork.
 *
 * @returns `undefined` where the AWS CLI is no Python script: AWS's own installer brings it as one binary.
 */
export async function shareAwsCli(program: string): Promise<SharedAwsCli | undefined> {
  const [, python] = /^#!(\S*python\S*)$/m.exec((await readFile(program, 'latin1')).split('\n', 1)[0] ?? '') ?? [];
  if (python === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'layers-aws-'));
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true });
  const [path, socket] = [join(folder, 'aws'), join(folder, 'socket')];
  try {
    const { stop } = await startChild(python, [client('aws_server.py'), program, socket], awsEnvironment(folder, ''));
    // Python without the modules of the site: the client needs none of them.
    await writeFile(path, `#!/bin/sh\nexec '${python}' -IS '${client('aws_client.py')}' '${socket}' "$@"\n`);
    await chmod(path, 0o755);
    return { path, stop: async () => await Promise.all([stop(), remove()]).then(() => undefined) };
  } catch (cause) {
    await remove();
    throw cause;
  }
}
