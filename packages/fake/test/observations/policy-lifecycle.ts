import { numbered } from './holes.ts';
import { arnOf, policyOf, statementOf } from './layer.ts';
import { LOCALSTACK, PUBLISHED, snapshot } from './localstack.ts';
import type { Observation, Step } from './observation.ts';
import { addLayerVersionPermission, getLayerVersionPolicy, removeLayerVersionPermission } from './requests.ts';

const TEST = snapshot('2025-11-25T02:50:55Z', 9073);

const ARN = arnOf(LOCALSTACK, 'testlayer', 1);
const S1 = statementOf('s1', ARN);
const S2 = statementOf('s2', ARN);

const get = getLayerVersionPolicy('testlayer', 1);
const addS1 = addLayerVersionPermission('testlayer', 1, { StatementId: 's1' });
const addS2 = addLayerVersionPermission('testlayer', 1, { StatementId: 's2' }, { RevisionId: numbered(1) });
const removeS2 = removeLayerVersionPermission('testlayer', 1, 's2', { RevisionId: numbered(2) });

// Each change makes another revision; the next reader sees the one that the change returned.
const ADDED_S1: readonly Step[] = [PUBLISHED, { request: addS1, sees: { RevisionId: numbered(1) } }];
const ADDED_S2: readonly Step[] = [...ADDED_S1, { request: addS2, sees: { RevisionId: numbered(2) } }];

const rows: Readonly<Record<string, Pick<Observation, 'given' | 'request' | 'expected'>>> = {
  add_policy_s1: {
    given: [PUBLISHED],
    request: addS1,
    expected: { status: 201, body: { RevisionId: numbered(1), Statement: S1 } },
  },
  get_layer_version_policy: {
    given: ADDED_S1,
    request: get,
    expected: { status: 200, body: { Policy: policyOf(S1), RevisionId: numbered(1) } },
  },
  add_policy_s2: {
    given: ADDED_S1,
    request: addS2,
    expected: { status: 201, body: { RevisionId: numbered(2), Statement: S2 } },
  },
  get_layer_version_policy_postadd2: {
    given: ADDED_S2,
    request: get,
    expected: { status: 200, body: { Policy: policyOf(S1, S2), RevisionId: numbered(2) } },
  },
  remove_s2: { given: ADDED_S2, request: removeS2, expected: { status: 204, bytes: '' } },
  get_layer_version_policy_postdeletes2: {
    given: [...ADDED_S2, { request: removeS2 }],
    request: get,
    expected: { status: 200, body: { Policy: policyOf(S1), RevisionId: numbered(3) } },
  },
};

/** A policy that grows and shrinks (test_layer_policy_lifecycle). */
export const policyLifecycle: readonly Observation[] = Object.entries(rows).map(([name, row]) => ({
  id: `ls.test_layer_policy_lifecycle.${name}`,
  ...TEST,
  ...row,
}));
