import {
  AddLayerVersionPermissionCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  type LambdaClient,
  RemoveLayerVersionPermissionCommand,
} from '@aws-sdk/client-lambda';
import {
  accountGrant,
  EVERYBODY,
  explain,
  type Grant,
  organizationGrant,
  type PolicySummary,
  PRIVATE,
  summarizePolicy,
  wordsOfPolicy,
} from '@org/layers-client';
import { checked } from '../checked.ts';
import { oneRegion } from '../aws/one-region.ts';
import { readVersionReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { plain } from '../output/json.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { accessCell } from './cells.ts';

/** Who is meant by `grant`. */
export interface GrantFlags {
  readonly account?: string;
  readonly organization?: string;
  readonly public?: true;
  readonly sid?: string;
}

/** Shows who may use a version. */
export async function showPolicy(session: Session, name: string): Promise<undefined> {
  const { client, version } = await versionAt(session, name);
  session.show(await policyResult(client, version));
}

/** Lets somebody use a version. */
export async function grant(session: Session, name: string, flags: GrantFlags): Promise<undefined> {
  const meant = grantOf(flags);
  const { client, version } = await versionAt(session, name);
  await client.send(new AddLayerVersionPermissionCommand({ ...version, Action: 'lambda:GetLayerVersion', ...meant }));
  session.show(await policyResult(client, version));
}

/** Takes a statement back. */
export async function revoke(session: Session, name: string, StatementId: string): Promise<undefined> {
  const { client, version } = await versionAt(session, name);
  await client.send(new RemoveLayerVersionPermissionCommand({ ...version, StatementId }));
  session.show(await policyResult(client, version));
}

const isAccount = (text: string): boolean => /^(\d{12}|arn:[\w-]+:iam::\d{12}:root)$/.test(text);

interface At {
  readonly client: LambdaClient;
  readonly version: { readonly LayerName: string; readonly VersionNumber: number };
}

async function versionAt(session: Session, name: string): Promise<At> {
  const reference = readVersionReference(name);
  const { LayerName, VersionNumber } = reference;
  return { client: session.clientIn(await oneRegion(session, reference)), version: { LayerName, VersionNumber } };
}

function grantOf(flags: GrantFlags): Grant {
  const meant = [
    ...(flags.account === undefined
      ? []
      : [
          accountGrant(
            checked('--account', flags.account, isAccount, "twelve digits, or the ARN of an account's root"),
          ),
        ]),
    ...(flags.organization === undefined ? [] : [organizationGrant(flags.organization)]),
    ...(flags.public === undefined ? [] : [EVERYBODY]),
  ];
  const [one, ...others] = meant;
  if (one === undefined || others.length > 0)
    throw new UsageError('One of --account ID, --organization ID and --public says who may use the version.');
  return flags.sid === undefined ? one : { ...one, StatementId: flags.sid };
}

async function policyResult(client: LambdaClient, version: At['version']) {
  const answer = await client.send(new GetLayerVersionPolicyCommand(version)).catch((cause: unknown) => {
    if (explain(cause).kind === 'absent') return undefined;
    throw cause;
  });
  // Of a version without a policy and of one that is not there the same is said.
  if (answer === undefined) await client.send(new GetLayerVersionCommand(version));
  const policy = answer?.Policy ?? '{"Statement":[]}';
  const { Statement = [] } = JSON.parse(policy) as { readonly Statement?: readonly { readonly Sid?: string }[] };
  say(`${version.LayerName}:${version.VersionNumber} is ${accessOf(summarizePolicy(policy))}.`);
  return {
    data: plain({ RevisionId: answer?.RevisionId, Policy: JSON.parse(policy) as object }),
    table: {
      columns: [{ title: 'STATEMENT' }, { title: 'WHO' }],
      rows: Statement.map((statement) => [
        statement.Sid ?? '',
        accessCell(summarizePolicy(JSON.stringify({ Statement: [statement] }))),
      ]),
    },
  };
}

/** Who may use a version, as the end of a sentence. */
function accessOf(summary: PolicySummary): string {
  const others = wordsOfPolicy({ ...summary, isPublic: false });
  if (others === wordsOfPolicy(PRIVATE)) return summary.isPublic ? 'public' : 'private';
  return `${summary.isPublic ? 'public, and ' : ''}shared with ${others.replace(/, ([^,]*)$/, ' and $1')}`;
}
