import type { SnippetOf } from './snippets-of.ts';

/** Gives a function the layer beside those that it has. */
export const python = ({ arn, region }: SnippetOf): string => `import boto3

client = boto3.client("lambda", region_name="${region}")
function = "my-function"

layers = client.get_function_configuration(FunctionName=function).get("Layers", [])
client.update_function_configuration(
    FunctionName=function,
    Layers=[layer["Arn"] for layer in layers] + ["${arn}"],
)
`;
