import { layer, type Population } from '../population.ts';
import type { CallStep, Caller, WalkStep } from '../step.ts';
import type { AnswerReference, Value } from '../value.ts';

type Members = { readonly [member: string]: Value };

/** A layer with one version. */
export const ONE_VERSION: Population = { layers: [layer('a')] };

/** Publishes a small archive to layer `a`, unless its members say otherwise. */
export const publish = (members: Members = {}, caller: Caller = {}): CallStep => ({
  call: 'PublishLayerVersion',
  with: { LayerName: { $name: 'a' }, Content: { ZipFile: { $zip: 0 } }, ...members },
  ...caller,
});

/** Asks for a version of layer `a`, unless its members say otherwise. */
export const get = (VersionNumber: Value = 1, members: Members = {}, caller: Caller = {}): CallStep => ({
  call: 'GetLayerVersion',
  with: { LayerName: { $name: 'a' }, VersionNumber, ...members },
  ...caller,
});

/** Asks for a version of layer `a` by its ARN. */
export const getByArn = (version = 1): CallStep => ({
  call: 'GetLayerVersionByArn',
  with: { Arn: { $arn: 'a', version } },
});

/** Deletes a version of layer `a`, unless its members say otherwise. */
export const remove = (VersionNumber = 1, members: Members = {}): CallStep => ({
  call: 'DeleteLayerVersion',
  with: { LayerName: { $name: 'a' }, VersionNumber, ...members },
});

/** Asks for all versions of a layer. */
export const walk = (LayerName: Value = { $name: 'a' }): WalkStep => ({
  walk: 'ListLayerVersions',
  with: { LayerName },
  sizes: [],
});

/** The link that a step answered. */
export const linkOf = (step: number): AnswerReference => ({ $answer: step, at: 'Content.Location' });
