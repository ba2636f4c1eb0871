import { expect, inject } from 'vitest';
import { absent } from './absent.ts';
import { awsEnvironment, type Ended, runProgram } from './run-program.ts';

const { found, shared } = inject('awsCli');

/** Whether this machine has the AWS CLI. */
export const hasAwsCli: boolean = found !== undefined;

/** Its version, or that it is not here: for the titles of tests. */
export const awsCliNote: string = found === undefined ? absent('AWS CLI (Debian: awscli)') : found.version;

/** The path of the program as its package brings it. A start of it costs most of a second of a processor. */
export const awsCliPath: string = found?.path ?? 'aws';

/**
 * The path of a program `aws` that does the same and starts fast, for it was loaded before.
 * That it does the same is shown by `shared-aws-cli.test.ts`; the README's command still starts the program itself.
 */
export const sharedAwsCliPath: string = shared ?? awsCliPath;

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
    const ended = await runProgram(sharedAwsCliPath, command, awsEnvironment(home, account));
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
