import { acceptance } from './acceptance.ts';
import { archives } from './archives.ts';
import { arnPatterns } from './arn-patterns.ts';
import { around } from './around.ts';
import { cloudCustodian } from './cloud-custodian.ts';
import { compatibilities } from './compatibilities.ts';
import { examples } from './examples.ts';
import { exceptions } from './exceptions.ts';
import { foreignLayers } from './foreign-layers.ts';
import { guideExamples } from './guide-examples.ts';
import { lifecycle } from './lifecycle.ts';
import type { Observation } from './observation.ts';
import { policyExceptions } from './policy-exceptions.ts';
import { policyLifecycle } from './policy-lifecycle.ts';
import { publishes } from './publishes.ts';
import { quotedRefusals } from './quoted-refusals.ts';
import { rawList } from './raw-list.ts';
import { reportedArns } from './reported-arns.ts';
import { reportedLists } from './reported-lists.ts';
import { supersededEnums } from './superseded-enums.ts';

/** Everything that AWS was seen to answer about layers, by theme. */
export const OBSERVATIONS: readonly Observation[] = [
  ...exceptions,
  ...compatibilities,
  ...lifecycle,
  ...publishes,
  ...policyExceptions,
  ...policyLifecycle,
  ...supersededEnums,
  ...arnPatterns,
  ...cloudCustodian,
  ...rawList,
  ...reportedLists,
  ...reportedArns,
  ...archives,
  ...foreignLayers,
  ...quotedRefusals,
  ...acceptance,
  ...examples,
  ...guideExamples,
  ...around,
];
