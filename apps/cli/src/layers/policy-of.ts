import { GetLayerVersionPolicyCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { explain, type PolicySummary, PRIVATE, summarizePolicy } from '@org/layers-client';

/** Who may use a version; one without a policy is its owner's alone. */
export async function policyOf(
  client: LambdaClient,
  version: { readonly LayerName: string; readonly VersionNumber: number },
): Promise<PolicySummary> {
  try {
    const { Policy = '{}' } = await client.send(new GetLayerVersionPolicyCommand(version));
    return summarizePolicy(Policy);
  } catch (cause) {
    if (explain(cause).kind === 'absent') return PRIVATE;
    throw cause;
  }
}
