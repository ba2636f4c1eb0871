import { Validator } from '@cfworker/json-schema';
import type { OperationName } from '@org/layers-model';
import AddLayerVersionPermission from '@org/layers-model/schemas/AddLayerVersionPermissionResponse.json' with { type: 'json' };
import DeleteLayerVersion from '@org/layers-model/schemas/DeleteLayerVersionResponse.json' with { type: 'json' };
import GetLayerVersion from '@org/layers-model/schemas/GetLayerVersionResponse.json' with { type: 'json' };
import GetLayerVersionByArn from '@org/layers-model/schemas/GetLayerVersionByArnResponse.json' with { type: 'json' };
import GetLayerVersionPolicy from '@org/layers-model/schemas/GetLayerVersionPolicyResponse.json' with { type: 'json' };
import ListLayers from '@org/layers-model/schemas/ListLayersResponse.json' with { type: 'json' };
import ListLayerVersions from '@org/layers-model/schemas/ListLayerVersionsResponse.json' with { type: 'json' };
import PublishLayerVersion from '@org/layers-model/schemas/PublishLayerVersionResponse.json' with { type: 'json' };
import RemoveLayerVersionPermission from '@org/layers-model/schemas/RemoveLayerVersionPermissionResponse.json' with { type: 'json' };

/** The model's JSON Schema of each operation's answer. */
const SCHEMAS: Readonly<Record<OperationName, object>> = {
  ListLayers,
  ListLayerVersions,
  GetLayerVersion,
  GetLayerVersionByArn,
  PublishLayerVersion,
  DeleteLayerVersion,
  AddLayerVersionPermission,
  RemoveLayerVersionPermission,
  GetLayerVersionPolicy,
};

const validators = new Map<OperationName, Validator>();

/** Where an answer is not what the model's schema says, if anywhere: the place, and what is wrong there. */
export function misfit(operation: OperationName, answer: unknown): string | undefined {
  const validator = validators.get(operation) ?? new Validator(SCHEMAS[operation], '7');
  validators.set(operation, validator);
  const { errors } = validator.validate(answer);
  // The innermost error says most.
  const { instanceLocation, error } = errors.at(-1) ?? {};
  return error === undefined ? undefined : `${instanceLocation}: ${error}`;
}

/** Every member that an answer may have, at any depth, by its name in small letters. */
export const MEMBERS: ReadonlySet<string> = new Set(Object.values(SCHEMAS).flatMap(membersIn));

function membersIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  return [
    ...Object.keys(properties).map((name) => name.toLowerCase()),
    ...Object.values(schema).flatMap((part: unknown) => membersIn(part)),
  ];
}
