import type { TestProject } from 'vitest/node';
import { findProgram, type Program } from './find-program.ts';
import { shareAwsCli } from './share-aws-cli.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly awsCli: { readonly found: Program | undefined; readonly shared: string | undefined };
  }
}

/** Looks for the AWS CLI, and loads it once for all test files. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const found = await findProgram(['/usr/bin/aws', 'aws'], ['--version']);
  const shared = found && (await shareAwsCli(found.path));
  provide('awsCli', { found, shared: shared?.path });
  return async () => await shared?.stop();
}
