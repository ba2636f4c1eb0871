import { readFileSync } from 'node:fs';
import { parse, type YAMLSeq } from 'yaml';

/** A statement of an IAM policy, as the template has it once its parameters are known. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string;
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, string>> };
}

/** A policy. */
export interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

/** One of the template's roles. */
export interface Role {
  readonly AssumeRolePolicyDocument: Policy;
  readonly Policies: readonly [{ readonly PolicyName: string; readonly PolicyDocument: Policy }];
}

/** What the docs' policies are written for. */
export const PARAMETERS = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '111122223333',
  Subject: 'repo:acme/layers:ref:refs/heads/main',
  Region: 'eu-central-1',
  Prefix: 'layers-contracts-',
  Provider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
} as const;

/** The template, as far as the tests look at it. */
interface Template {
  readonly Parameters: Readonly<Record<string, { readonly Default?: string; readonly AllowedPattern: string }>>;
  readonly Resources: Readonly<Record<string, { readonly Properties: Role }>>;
}

/** A role of the template. */
export const roleOf = (
  name: 'WriteRole' | 'ReadRole',
  parameters: Readonly<Record<string, string>> = PARAMETERS,
): Role => templateFor(parameters).Resources[name]!.Properties;

/** A parameter of the template. */
export const parameterOf = (name: string): Template['Parameters'][string] => templateFor(PARAMETERS).Parameters[name]!;

/** The template, its intrinsic functions done for a provider that exists. */
function templateFor(parameters: Readonly<Record<string, string>>): Template {
  const valueOf = (parameter: string): string => {
    const value = parameters[parameter];
    if (value === undefined) throw new Error(`The template refers to ${parameter}, which nobody set.`);
    return value;
  };
  const text = readFileSync(new URL('../../nightly/roles.yml', import.meta.url), 'utf8');
  const sub = (found: string): string =>
    found.replaceAll(/\$\{([^}]+)\}/g, (_, parameter: string) => valueOf(parameter));
  return parse(text, {
    customTags: [
      { tag: '!Ref', resolve: valueOf },
      { tag: '!Sub', resolve: sub },
      { tag: '!GetAtt', resolve: (found: string) => found },
      { tag: '!Equals', collection: 'seq', resolve: (found: YAMLSeq) => found },
      // Of a condition, what holds where the provider is given.
      { tag: '!If', collection: 'seq', resolve: (found: YAMLSeq) => found.items[2] },
    ],
  }) as Template;
}

/** What a role may do. */
export const policyOf = (name: 'WriteRole' | 'ReadRole'): Policy => roleOf(name).Policies[0].PolicyDocument;
