import { describe, expect, test } from 'vitest';

import type { Description } from './description.ts';
import { differences } from './differences.ts';
import { readModel } from './read-model.ts';
import { readSdk } from './read-sdk.ts';

const OPERATION_FILES = 'packages/model/src/operations';

/** What is said of an altered SDK. The unaltered one stands for the model, so that a real difference fails one test only. */
function whenSdk(alter: (sdk: Description) => void): readonly string[] {
  const sdk = structuredClone(readSdk());
  alter(sdk);
  return differences(sdk, readSdk());
}

describe('held against the world', () => {
  test('the model says what the installed SDK says', () => {
    expect(differences(readSdk(), readModel())).toStrictEqual([]);
  });

  test('both descriptions are whole: nine operations, five shared shapes, eight faults, three enums', () => {
    for (const { operations, shapes, faults, enums } of [readSdk(), readModel()]) {
      expect(Object.keys(operations)).toHaveLength(9);
      expect(Object.keys(shapes).toSorted()).toStrictEqual([
        'LayerVersionContentInput',
        'LayerVersionContentOutput',
        'LayerVersionsListItem',
        'LayersListItem',
        'ResolvedS3Object',
      ]);
      expect(Object.keys(faults)).toHaveLength(8);
      expect(Object.values(enums).map((values) => values.length)).toStrictEqual([51, 2, 2]);
    }
  });
});

describe('an SDK that has moved on is named', () => {
  test.each<[string, (sdk: Description) => void, readonly string[]]>([
    [
      'a new runtime',
      ({ enums }) => enums['Runtime']!.push('ruby5.0'),
      ['The SDK knows the runtime ruby5.0, the model does not: add it to packages/model/src/runtimes.ts'],
    ],
    [
      'a runtime less',
      ({ enums }) => enums['Runtime']!.splice(enums['Runtime']!.indexOf('nodejs24.x'), 1),
      ['The model knows the runtime nodejs24.x, the SDK does not: take it out of packages/model/src/runtimes.ts'],
    ],
    [
      'a renamed request member',
      ({ operations: { ListLayers } }) => {
        delete ListLayers!.members['Marker'];
        ListLayers!.members['NextToken'] = 'query';
      },
      [
        `The SDK knows the member NextToken of ListLayersRequest, the model does not: add it to ${OPERATION_FILES}/list-layers.ts`,
        `The model knows the member Marker of ListLayersRequest, the SDK does not: take it out of ${OPERATION_FILES}/list-layers.ts`,
      ],
    ],
    [
      'a member that moved from the query to the body',
      ({ operations: { AddLayerVersionPermission } }) => {
        AddLayerVersionPermission!.members['RevisionId'] = 'body';
      },
      [
        `The place of RevisionId in AddLayerVersionPermissionRequest is body for the SDK, query for the model: mend ${OPERATION_FILES}/add-layer-version-permission.ts`,
      ],
    ],
    [
      'a changed status',
      ({ operations: { PublishLayerVersion } }) => {
        PublishLayerVersion!.status = 202;
      },
      [
        `The status of PublishLayerVersion is 202 for the SDK, 201 for the model: mend ${OPERATION_FILES}/publish-layer-version.ts`,
      ],
    ],
    [
      'a lost literal query',
      ({ operations: { GetLayerVersionByArn } }) => {
        GetLayerVersionByArn!.query = {};
      },
      [
        `The literal query parameter find of GetLayerVersionByArn is absent for the SDK, LayerVersion for the model: mend ${OPERATION_FILES}/get-layer-version-by-arn.ts`,
      ],
    ],
    [
      'a new required member',
      ({ operations: { PublishLayerVersion } }) => PublishLayerVersion!.required.push('LicenseInfo'),
      [
        `The SDK knows the required member LicenseInfo of PublishLayerVersionRequest, the model does not: add it to ${OPERATION_FILES}/publish-layer-version.ts`,
      ],
    ],
    [
      'a removed fault',
      ({ operations: { GetLayerVersionPolicy } }) => GetLayerVersionPolicy!.faults.pop(),
      [
        `The model knows the fault TooManyRequestsException of GetLayerVersionPolicy, the SDK does not: take it out of ${OPERATION_FILES}/get-layer-version-policy.ts`,
      ],
    ],
    [
      'a fault with another status and another spelling',
      ({ faults }) => {
        faults['ResourceNotFoundException'] = { status: 410, text: 'message' };
      },
      [
        'The status of ResourceNotFoundException is 410 for the SDK, 404 for the model: mend packages/model/src/faults.ts',
        'The text member of ResourceNotFoundException is message for the SDK, Message for the model: mend packages/model/src/faults.ts',
      ],
    ],
    [
      'a new response member and a new member of a shared shape',
      ({ operations: { ListLayerVersions }, shapes }) => {
        ListLayerVersions!.response.push('Total');
        shapes['LayersListItem']!.push('Tags');
      },
      [
        `The SDK knows the member Total of ListLayerVersionsResponse, the model does not: add it to ${OPERATION_FILES}/list-layer-versions.ts`,
        'The SDK knows the member Tags of LayersListItem, the model does not: add it to packages/model/src/layer.ts',
      ],
    ],
    [
      'a new operation',
      ({ operations }) => {
        operations['TagLayer'] = operations['ListLayers']!;
      },
      [`The SDK knows the operation TagLayer, the model does not: add it to ${OPERATION_FILES}/tag-layer.ts`],
    ],
  ])('%s', (_, alter, sentences) => {
    expect(whenSdk(alter)).toStrictEqual(sentences);
  });
});
