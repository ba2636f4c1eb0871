import { numbered } from './holes.ts';
import { arnOf, statementOf } from './layer.ts';
import { LOCALSTACK, PUBLISHED, snapshot } from './localstack.ts';
import type { Observation } from './observation.ts';
import { invalid, like, userError, violation } from './refusal.ts';
import { addLayerVersionPermission, getLayerVersionPolicy, removeLayerVersionPermission } from './requests.ts';

const TEST = { ...snapshot('2025-11-25T02:50:51Z', 8890), given: [PUBLISHED] };
const grant = addLayerVersionPermission('testlayer', 1, { StatementId: 's1' });
const GRANTED = { ...TEST, given: [PUBLISHED, { request: grant }] };

const noVersion = (name: string, version: number): Observation['expected'] =>
  userError('ResourceNotFoundException', `Layer version ${arnOf(LOCALSTACK, name, version)} does not exist.`);

// AWS calls its operation by a name that it does not have.
const WRONG_REVISION = userError(
  'PreconditionFailedException',
  'The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest Revision Id',
);

const rows: Readonly<Record<string, Omit<Observation, 'id'>>> = {
  layer_permission_nopolicy_get: {
    ...TEST,
    request: getLayerVersionPolicy('testlayer', 1),
    expected: userError('ResourceNotFoundException', 'No policy is associated with the given resource.'),
  },
  add_layer_permission_result: {
    ...TEST,
    request: grant,
    expected: {
      status: 201,
      body: { RevisionId: numbered(1), Statement: statementOf('s1', arnOf(LOCALSTACK, 'testlayer', 1)) },
    },
  },
  layer_permission_action_invalid: {
    ...GRANTED,
    request: addLayerVersionPermission('testlayer', 1, { StatementId: 's-0123', Action: '*' }),
    expected: invalid(violation('*', 'action', like('lambda:GetLayerVersion'))),
  },
  layer_permission_duplicate_statement: {
    ...GRANTED,
    request: grant,
    expected: userError(
      'ResourceConflictException',
      'The statement id (s1) provided already exists. Please provide a new statement id, or remove the existing statement.',
    ),
  },
  layer_permission_wrong_revision: {
    ...GRANTED,
    request: addLayerVersionPermission('testlayer', 1, { StatementId: 's2' }, { RevisionId: 'wrong' }),
    expected: WRONG_REVISION,
  },
  layer_permission_layername_doesnotexist_add: {
    ...GRANTED,
    request: addLayerVersionPermission('testlayer-doesnotexist', 1, { StatementId: 's-0123' }),
    expected: noVersion('testlayer-doesnotexist', 1),
  },
  layer_permission_layername_doesnotexist_get: {
    ...GRANTED,
    request: getLayerVersionPolicy('testlayer-doesnotexist', 1),
    expected: noVersion('testlayer-doesnotexist', 1),
  },
  layer_permission_layername_doesnotexist_remove: {
    ...GRANTED,
    request: removeLayerVersionPermission('testlayer-doesnotexist', 1, 's1'),
    expected: noVersion('testlayer-doesnotexist', 1),
  },
  layer_permission_layerversion_doesnotexist_add: {
    ...GRANTED,
    request: addLayerVersionPermission('testlayer', 2, { StatementId: 's-0123' }),
    expected: noVersion('testlayer', 2),
  },
  layer_permission_layerversion_doesnotexist_get: {
    ...GRANTED,
    request: getLayerVersionPolicy('testlayer', 2),
    expected: noVersion('testlayer', 2),
  },
  layer_permission_layerversion_doesnotexist_remove: {
    ...GRANTED,
    request: removeLayerVersionPermission('testlayer', 2, 's1'),
    expected: noVersion('testlayer', 2),
  },
  layer_permission_statementid_doesnotexist_remove: {
    ...GRANTED,
    request: removeLayerVersionPermission('testlayer', 1, 'doesnotexist'),
    expected: userError('ResourceNotFoundException', 'Statement doesnotexist is not found in resource policy.'),
  },
  layer_permission_wrong_revision_remove: {
    ...GRANTED,
    request: removeLayerVersionPermission('testlayer', 1, 's1', { RevisionId: 'wrong' }),
    expected: WRONG_REVISION,
  },
};

/** How AWS refuses changes of a policy (test_layer_policy_exceptions). */
export const policyExceptions: readonly Observation[] = Object.entries(rows).map(([name, row]) => ({
  id: `ls.test_layer_policy_exceptions.${name}`,
  ...row,
}));
