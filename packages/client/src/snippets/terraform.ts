import type { SnippetOf } from './snippets-of.ts';

/** A function with the layer, in HCL. */
export const terraform = ({ arn, runtime = 'python3.13', architecture }: SnippetOf): string =>
  [
    'resource "aws_lambda_function" "my_function" {',
    '  function_name = "my-function"',
    '  role          = aws_iam_role.my_function.arn',
    '  filename      = "my-function.zip"',
    '  handler       = "index.handler"',
    `  runtime       = "${runtime}"`,
    ...(architecture === undefined ? [] : [`  architectures = ["${architecture}"]`]),
    `  layers        = ["${arn}"]`,
    '}',
    '',
  ].join('\n');
