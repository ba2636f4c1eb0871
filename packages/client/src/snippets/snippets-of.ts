import { cdk } from './cdk.ts';
import { cli } from './cli.ts';
import { cloudFormation } from './cloud-formation.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';
import { terraform } from './terraform.ts';

/**
 * A version of a layer as others write it down.
 *
 * @public
 */
export interface SnippetOf {
  /** `LayerVersionArn`. */
  readonly arn: string;
  readonly region: string;
  /** The first runtime that the version is for, if it says so. */
  readonly runtime?: string;
  /** The first architecture that it is for, if it says so. */
  readonly architecture?: string;
}

/**
 * Text to paste, with the name of what it is pasted into.
 *
 * @public
 */
export interface Snippet {
  readonly title: string;
  /** As highlighters name it. */
  readonly language: 'bash' | 'javascript' | 'python' | 'hcl' | 'yaml' | 'typescript';
  readonly text: string;
}

/**
 * How a version is used, in six ways.
 *
 * @public
 */
export const snippetsOf = (of: SnippetOf): readonly Snippet[] => [
  { title: 'AWS CLI', language: 'bash', text: cli(of) },
  { title: 'SDK for JavaScript', language: 'javascript', text: javascript(of) },
  { title: 'Boto3', language: 'python', text: python(of) },
  { title: 'Terraform', language: 'hcl', text: terraform(of) },
  { title: 'SAM, CloudFormation', language: 'yaml', text: cloudFormation(of) },
  { title: 'CDK', language: 'typescript', text: cdk(of) },
];
