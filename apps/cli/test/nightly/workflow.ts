import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A step of a job. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A job. */
export interface Job {
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly 'fail-fast': boolean };
  readonly steps: readonly Step[];
}

/** A workflow. */
export interface Workflow {
  readonly on: { readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, unknown>> } };
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'settings' | 'verify' | 'tell', Job>>;
}

/** The one that is copied, and this repository's own. */
export const PATHS = {
  copied: new URL('../../nightly/workflow.yml', import.meta.url),
  own: new URL('../../../../.github/workflows/nightly.yml', import.meta.url),
} as const;

/** A workflow's text. */
export const textOf = (which: keyof typeof PATHS): string => readFileSync(PATHS[which], 'utf8');

/** A workflow, read. */
export const workflowOf = (which: keyof typeof PATHS): Workflow => parse(textOf(which)) as Workflow;

/** Its steps that run a script. */
export const scriptsOf = ({ jobs }: Workflow): readonly { readonly name: string; readonly run: string }[] =>
  Object.entries(jobs).flatMap(([job, { steps }]) =>
    steps.flatMap(({ name = '', run }) => (run === undefined ? [] : [{ name: `${job}: ${name}`, run }])),
  );
