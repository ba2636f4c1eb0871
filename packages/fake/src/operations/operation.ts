import type { OperationName, Operations } from '@org/layers-model';
import type { Context } from '../context.ts';
import type { Encoded } from '../json.ts';

/** One operation: a function of the state and a request that was validated; it answers in JSON. */
export type Operation<Name extends OperationName> = (
  context: Context,
  request: Operations[Name]['request'],
) => Promise<Encoded<Operations[Name]['response']>>;
