// Held by the type checker (`typecheck`), which fails on a wrong line and on an unused @ts-expect-error.
import type * as Sdk from '@aws-sdk/client-lambda';
import { describe, expectTypeOf, test } from 'vitest';

import type {
  AddLayerVersionPermissionRequest,
  AddLayerVersionPermissionResponse,
  Binding,
  DeleteLayerVersionRequest,
  FaultCode,
  GetLayerVersionByArnRequest,
  GetLayerVersionByArnResponse,
  GetLayerVersionPolicyRequest,
  GetLayerVersionPolicyResponse,
  GetLayerVersionRequest,
  GetLayerVersionResponse,
  ListLayersRequest,
  ListLayersResponse,
  ListLayerVersionsRequest,
  ListLayerVersionsResponse,
  OperationName,
  OPERATIONS,
  PublishLayerVersionRequest,
  PublishLayerVersionResponse,
  RemoveLayerVersionPermissionRequest,
  Runtime,
} from '../src/index.ts';

/** A value as the SDK's types would say it without `| undefined` on optional members and without mutable lists. */
type Tightened<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Tightened<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Tightened<Exclude<T[Key], undefined>> }
      : T;

describe('a table with a hole does not compile', () => {
  test('a binding that leaves a member out', () => {
    const whole: Binding<GetLayerVersionRequest>['members'] = { LayerName: 'path', VersionNumber: 'path' };
    expectTypeOf(whole).toExtend<object>();
    // @ts-expect-error VersionNumber has no place
    const hole: Binding<GetLayerVersionRequest>['members'] = { LayerName: 'path' };
    expectTypeOf(hole).toExtend<object>();
  });

  test('a binding that leaves an optional member out', () => {
    // @ts-expect-error Marker has no place, though a request may leave it out
    const hole: Binding<ListLayersRequest>['members'] = {
      MaxItems: 'query',
      CompatibleRuntime: 'query',
      CompatibleArchitecture: 'query',
    };
    expectTypeOf(hole).toExtend<object>();
  });

  test('a binding with a member that the request lacks, or a place that is none', () => {
    const members: Binding<GetLayerVersionByArnRequest>['members'] = {
      Arn: 'query',
      // @ts-expect-error the request has no such member
      Name: 'query',
    };
    // @ts-expect-error nothing travels in a header
    const misplaced: Binding<GetLayerVersionByArnRequest>['members'] = { Arn: 'header' };
    expectTypeOf([members, misplaced]).toBeArray();
  });

  test('a table that leaves an operation out', () => {
    type Table = { readonly [Name in OperationName]: (typeof OPERATIONS)[Name] };
    expectTypeOf<typeof OPERATIONS>().toExtend<Table>();
    expectTypeOf<Omit<typeof OPERATIONS, 'ListLayers'>>().not.toExtend<Table>();
  });

  test('a fault that is not in the table', () => {
    expectTypeOf<'ResourceNotFoundException'>().toExtend<FaultCode>();
    expectTypeOf<'ResourceNotFound'>().not.toExtend<FaultCode>();
  });
});

describe('names are closed sets', () => {
  test('Runtime', () => {
    expectTypeOf<string>().not.toExtend<Runtime>();
    expectTypeOf<'python9.9'>().not.toExtend<Runtime>();
    expectTypeOf<'python3.14'>().toExtend<Runtime>();
    // @ts-expect-error no such runtime
    const request: ListLayersRequest = { CompatibleRuntime: 'python9.9' };
    expectTypeOf(request).toExtend<ListLayersRequest>();
  });

  test('the SDK knows none that the model does not', () => {
    expectTypeOf<Sdk.Runtime>().toExtend<Runtime>();
    expectTypeOf<Runtime>().not.toExtend<Sdk.Runtime>(); // `nasa`, `byol` and others were never published
  });
});

describe('requests fit the SDK', () => {
  test('as they are, where they name no runtime and hold no list', () => {
    expectTypeOf<GetLayerVersionRequest>().toExtend<Sdk.GetLayerVersionCommandInput>();
    expectTypeOf<GetLayerVersionByArnRequest>().toExtend<Sdk.GetLayerVersionByArnCommandInput>();
    expectTypeOf<DeleteLayerVersionRequest>().toExtend<Sdk.DeleteLayerVersionCommandInput>();
    expectTypeOf<GetLayerVersionPolicyRequest>().toExtend<Sdk.GetLayerVersionPolicyCommandInput>();
    expectTypeOf<AddLayerVersionPermissionRequest>().toExtend<Sdk.AddLayerVersionPermissionCommandInput>();
    expectTypeOf<RemoveLayerVersionPermissionRequest>().toExtend<Sdk.RemoveLayerVersionPermissionCommandInput>();
    expectTypeOf<Omit<ListLayersRequest, 'CompatibleRuntime'>>().toExtend<Sdk.ListLayersCommandInput>();
    expectTypeOf<Omit<ListLayerVersionsRequest, 'CompatibleRuntime'>>().toExtend<Sdk.ListLayerVersionsCommandInput>();
  });

  test('not where they name runtimes that the SDK lacks, or hold read-only lists', () => {
    expectTypeOf<ListLayersRequest>().not.toExtend<Sdk.ListLayersCommandInput>();
    expectTypeOf<ListLayerVersionsRequest>().not.toExtend<Sdk.ListLayerVersionsCommandInput>();
    expectTypeOf<PublishLayerVersionRequest>().not.toExtend<Sdk.PublishLayerVersionCommandInput>();
    type Listless = Omit<PublishLayerVersionRequest, 'CompatibleRuntimes' | 'CompatibleArchitectures'>;
    expectTypeOf<Listless>().toExtend<Sdk.PublishLayerVersionCommandInput>();
  });
});

describe("the SDK's requests and responses fit ours", () => {
  test('requests, but for `| undefined` on optional members, which exactOptionalPropertyTypes tells apart', () => {
    expectTypeOf<Sdk.ListLayersCommandInput>().not.toExtend<ListLayersRequest>();
    expectTypeOf<Tightened<Sdk.ListLayersCommandInput>>().toExtend<ListLayersRequest>();
    expectTypeOf<Tightened<Sdk.ListLayerVersionsCommandInput>>().toExtend<ListLayerVersionsRequest>();
    expectTypeOf<Tightened<Sdk.PublishLayerVersionCommandInput>>().toExtend<PublishLayerVersionRequest>();
    expectTypeOf<Tightened<Sdk.AddLayerVersionPermissionCommandInput>>().toExtend<AddLayerVersionPermissionRequest>();
  });

  test('responses, but for the same', () => {
    expectTypeOf<Sdk.ListLayersCommandOutput>().not.toExtend<ListLayersResponse>();
    expectTypeOf<Tightened<Sdk.ListLayersCommandOutput>>().toExtend<ListLayersResponse>();
    expectTypeOf<Tightened<Sdk.ListLayerVersionsCommandOutput>>().toExtend<ListLayerVersionsResponse>();
    expectTypeOf<Tightened<Sdk.GetLayerVersionCommandOutput>>().toExtend<GetLayerVersionResponse>();
    expectTypeOf<Tightened<Sdk.GetLayerVersionByArnCommandOutput>>().toExtend<GetLayerVersionByArnResponse>();
    expectTypeOf<Tightened<Sdk.PublishLayerVersionCommandOutput>>().toExtend<PublishLayerVersionResponse>();
    expectTypeOf<Tightened<Sdk.AddLayerVersionPermissionCommandOutput>>().toExtend<AddLayerVersionPermissionResponse>();
    expectTypeOf<Tightened<Sdk.GetLayerVersionPolicyCommandOutput>>().toExtend<GetLayerVersionPolicyResponse>();
  });
});
