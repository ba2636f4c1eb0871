import { expect } from 'vitest';
import { absent } from './absent.ts';
import { findProgram } from './find-program.ts';
import { awsEnvironment, type Ended, runProgram } from './run-program.ts';

const found = await findProgram(['/usr/bin/aws', 'aws'], ['--version']);

/** Whether this machine has the AWS CLI. */
export const hasAwsCli: boolean = found !== undefined;

/** Its version, or that it is not here: for the titles of tests. */
export const awsCliNote: string = found === undefined ? absent('AWS CLI (Debian: awscli)') : found.version;

/** Its path. */
export const awsCliPath: string = found?.path ?? 'aws';

/** The AWS CLI of one account. */
export interface AwsCli {
  /** Runs `aws lambda …`; a refusal is a result like another. */
  readonly attempt: (...args: readonly string[]) => Promise<Ended>;
  /** Runs `aws lambda …`, which must succeed, and returns what it printed. */
  readonly aws: (...args: readonly string[]) => Promise<unknown>;
}

/** The AWS CLI as an account has it, with an endpoint and a home folder of its own. */
export function awsCliOf(account: string, endpoint: string, home: string): AwsCli {
  const attempt = async (...args: readonly string[]): Promise<Ended> => {
    const command = ['lambda', ...args, '--endpoint-url', endpoint];
    const ended = await runProgram(awsCliPath, command, awsEnvironment(home, account));
    // Some releases add how often they tried.
    return { ...ended, stderr: ended.stderr.replace(/ \(reached max retries: \d\)/, '') };
  };
  const aws = async (...args: readonly string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await attempt(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout === '' ? undefined : JSON.parse(stdout);
  };
  return { attempt, aws };
}
