import type { OperationName, Operations } from '@org/layers-model';
import type { Context } from '../context.ts';

/** One operation: a function of the state and a request that was validated. */
export type Operation<Name extends OperationName> = (
  context: Context,
  request: Operations[Name]['request'],
) => Promise<Operations[Name]['response']>;
