import type { SnippetOf } from './snippets-of.ts';

/** Gives a function the layer. A function's layers are replaced as a whole, which the text says. */
export const cli = ({ arn, region }: SnippetOf): string => `# Replaces all layers of the function.
aws lambda update-function-configuration \\
  --function-name my-function \\
  --layers ${arn} \\
  --region ${region}
`;
