import { layer, type Population } from '../population.ts';
import type { CallStep, Caller } from '../step.ts';
import type { AnswerReference, Value } from '../value.ts';

/** A layer with one version. */
export const ONE_VERSION: Population = { layers: [layer('a')] };

/** That version, by the name of its layer. */
export const BY_NAME = { LayerName: { $name: 'a' }, VersionNumber: 1 } as const;

/** That version, by the ARN of its layer, as any account can name it. */
export const BY_ARN = { LayerName: { $arn: 'a' }, VersionNumber: 1 } as const;

/** An organisation that no account of ours is in. */
export const STRANGE_ORGANIZATION = 'o-aaaaaaaaaa';

/** A revision that no policy has. */
export const NO_REVISION = '00000000-0000-4000-8000-000000000000';

type Members = { readonly [member: string]: Value };

/** Grants the version to everybody, unless its members say otherwise. */
export const add = (StatementId: string, members: Members = {}, caller: Caller = {}): CallStep => ({
  call: 'AddLayerVersionPermission',
  with: { ...BY_NAME, StatementId, Action: 'lambda:GetLayerVersion', Principal: '*', ...members },
  ...caller,
});

/** Takes a grant back. */
export const remove = (StatementId: string, members: Members = {}, caller: Caller = {}): CallStep => ({
  call: 'RemoveLayerVersionPermission',
  with: { ...BY_NAME, StatementId, ...members },
  ...caller,
});

/** Asks for the policy. */
export const read = (members: Members = {}, caller: Caller = {}): CallStep => ({
  call: 'GetLayerVersionPolicy',
  with: { ...BY_NAME, ...members },
  ...caller,
});

/** The revision that a step answered. */
export const revisionOf = (step: number): AnswerReference => ({ $answer: step, at: 'RevisionId' });
