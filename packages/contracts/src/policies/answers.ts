import { formatLayerArn, partitionOf } from '@org/layers-model';
import type { Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf } from '../driver/resolve.ts';
import type { Refusal } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';

/** A statement as a policy has it. */
export interface Statement {
  readonly Sid?: string;
  readonly Principal?: unknown;
  readonly Resource?: string;
  readonly Condition?: unknown;
}

/** The text of a member that is a text. */
function textAt({ output }: Exchange, member: string): string {
  const text = memberOf(output, member);
  return typeof text === 'string' ? text : '';
}

/** The statement that an add answered, as a text; empty where it was refused. */
export const statementTextOf = (added: Exchange): string => textAt(added, 'Statement');

/** The statement that an add answered; one without members where it was refused. */
export const statementOf = (added: Exchange): Statement => JSON.parse(statementTextOf(added) || '{}') as Statement;

/** Whether an add was done, with whatever status. */
export const granted = ({ status, fault }: Exchange): Verdict =>
  fault === undefined || `refused with ${status} ${fault.code} ${JSON.stringify(fault.message)}, wanted a grant`;

/** The policy that was answered, as a text; empty where there is none. */
export const policyTextOf = (answer: Exchange): string => textAt(answer, 'Policy');

/** The statements of a policy that was answered; none where there is no policy. */
export function statementsOf(answer: Exchange): readonly Statement[] {
  const text = policyTextOf(answer);
  return text === '' ? [] : (JSON.parse(text) as { readonly Statement: readonly Statement[] }).Statement;
}

/** The revision that was answered; empty where there is none. */
export const revisionIn = (answer: Exchange): string => textAt(answer, 'RevisionId');

/** The ARN of a version of the owner. */
export function versionArn({ world }: Observation<unknown>, name: string, version: number): string {
  const { accounts, regions, prefix } = world;
  const region = regions[0] ?? '';
  if (accounts.owner === undefined) throw new Inconclusive('the account of the owner is not known');
  const partition = partitionOf(region).id;
  return formatLayerArn({ partition, region, account: accounts.owner, name: prefix + name, version });
}

/** No policy (recorded, LocalStack snapshot of 2025-11-25). */
export const NO_POLICY: Refusal = {
  status: 404,
  code: 'ResourceNotFoundException',
  text: 'No policy is associated with the given resource.',
};

/** No such version (recorded, LocalStack snapshot of 2025-11-25). */
export const noVersion = (arn: string): Refusal => ({
  status: 404,
  code: 'ResourceNotFoundException',
  text: `Layer version ${arn} does not exist.`,
});

/** A statement that is not there (recorded, LocalStack snapshot of 2025-11-25). */
export const noStatement = (sid: string): Refusal => ({
  status: 404,
  code: 'ResourceNotFoundException',
  text: `Statement ${sid} is not found in resource policy.`,
});

/** A statement that is there already (recorded, LocalStack snapshot of 2025-11-25). */
export const statementTaken = (sid: string): Refusal => ({
  status: 409,
  code: 'ResourceConflictException',
  text:
    `The statement id (${sid}) provided already exists. ` +
    'Please provide a new statement id, or remove the existing statement.',
});

/** Another revision than the latest; `GetLayerPolicy` is AWS's wording (recorded, LocalStack snapshot of 2025-11-25). */
export const WRONG_REVISION: Refusal = {
  status: 412,
  code: 'PreconditionFailedException',
  text:
    'The Revision Id provided does not match the latest Revision Id. ' +
    'Call the GetLayerPolicy API to retrieve the latest Revision Id',
};

/** What no policy grants; the faults theme looks at the words. */
export const DENIED: Refusal = { status: 403, code: 'AccessDeniedException' };
