import {
  AddLayerVersionPermissionCommand,
  DeleteLayerVersionCommand,
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  type LambdaClient,
  ListLayersCommand,
  ListLayerVersionsCommand,
  PublishLayerVersionCommand,
  RemoveLayerVersionPermissionCommand,
} from '@aws-sdk/client-lambda';
import type { OperationName } from '@org/layers-model';

/** A command, whichever it is. */
export type Command = Parameters<LambdaClient['send']>[0];

/** The SDK's command of each operation: a hole does not compile. */
const COMMANDS: { readonly [Name in OperationName]: new (input: never) => unknown } = {
  ListLayers: ListLayersCommand,
  ListLayerVersions: ListLayerVersionsCommand,
  GetLayerVersion: GetLayerVersionCommand,
  GetLayerVersionByArn: GetLayerVersionByArnCommand,
  PublishLayerVersion: PublishLayerVersionCommand,
  DeleteLayerVersion: DeleteLayerVersionCommand,
  AddLayerVersionPermission: AddLayerVersionPermissionCommand,
  RemoveLayerVersionPermission: RemoveLayerVersionPermissionCommand,
  GetLayerVersionPolicy: GetLayerVersionPolicyCommand,
};

/** A command whose input is what a contract says, valid or not: the service is to judge it, not the compiler. */
export const commandOf = (operation: OperationName, input: object): Command =>
  new COMMANDS[operation](input as never) as Command;
