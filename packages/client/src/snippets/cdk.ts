import type { SnippetOf } from './snippets-of.ts';

/** Gives a function of a CDK stack the layer. */
export const cdk = ({ arn }: SnippetOf): string => `import { LayerVersion } from 'aws-cdk-lib/aws-lambda';

myFunction.addLayers(
  LayerVersion.fromLayerVersionArn(this, 'Layer', '${arn}'),
);
`;
