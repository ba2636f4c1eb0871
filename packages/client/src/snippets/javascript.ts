import type { SnippetOf } from './snippets-of.ts';

/** Gives a function the layer beside those that it has. */
export const javascript = ({ arn, region }: SnippetOf): string => `import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';

const lambda = new LambdaClient({ region: '${region}' });
const FunctionName = 'my-function';

const { Layers = [] } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
await lambda.send(
  new UpdateFunctionConfigurationCommand({
    FunctionName,
    Layers: [...Layers.map(({ Arn }) => Arn), '${arn}'],
  }),
);
`;
