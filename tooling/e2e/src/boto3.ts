import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { absent } from './absent.ts';
import { ACCOUNT } from './client.ts';
import { findProgram } from './find-program.ts';
import { awsEnvironment, runProgram } from './run-program.ts';

const found = await findProgram(['/usr/bin/python3', 'python3'], ['-c', 'import boto3; print(boto3.__version__)']);

/** Whether this machine has Python with boto3. */
export const hasBoto3: boolean = found !== undefined;

/** Its version, or that it is not here: for the titles of tests. */
export const boto3Note: string =
  found === undefined ? absent('Python with boto3 (Debian: python3-boto3)') : found.version;

/** Runs a script of `clients/`, which must succeed, and returns the JSON that it printed. */
export async function runBoto3(script: string, home: string, ...args: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(`../clients/${script}`, import.meta.url));
  const environment = awsEnvironment(home, ACCOUNT);
  const { code, stdout, stderr } = await runProgram(found?.path ?? '', [path, ...args], environment);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}
