import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** How a program ended. */
export interface Ended {
  /** `undefined` when it could not be started. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Milliseconds that a program may take, unless it is said otherwise. */
const PATIENCE = 30_000;

/** Runs a program to its end; a failure is a result like another. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  patience: number = PATIENCE,
): Promise<Ended> {
  return await new Promise((resolve) => {
    execFile(program, args, { env, timeout: patience }, (cause, stdout, stderr) => {
      const code = cause === null ? 0 : cause.code;
      resolve({ code: typeof code === 'number' ? code : undefined, stdout, stderr });
    });
  });
}

/** An environment in which AWS's programs find no settings but these, and ask no other machine. */
export function awsEnvironment(home: string, account: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') && !/_proxy$/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    AWS_CONFIG_FILE: join(home, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    AWS_MAX_ATTEMPTS: '1',
    AWS_ACCESS_KEY_ID: account,
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_DEFAULT_OUTPUT: 'json',
  };
}
