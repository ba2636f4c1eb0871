import { describe, expect, test } from 'vitest';
import { AWS_EXAMPLES } from '../../src/aws-examples.ts';
import { clientOf } from '../../src/client.ts';
import { useServer } from '../../src/use-server.ts';

const server = useServer();

/** An answer as AWS's examples show it: without members that are `null` on the wire, and what the SDK adds. */
const shown = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (value === null || key === '$metadata' ? undefined : value)),
  );

describe.each(AWS_EXAMPLES)("AWS's example of $operation", ({ region, seed, path, send, expected }) => {
  const given = async (): Promise<void> => {
    const { status } = await fetch(`${server().url}/_fake/seed`, { method: 'POST', body: JSON.stringify(seed) });
    expect(status).toBe(204);
  };

  test('is answered to the AWS SDK as written', async () => {
    await given();
    const credentials = { accessKeyId: '123456789012', secretAccessKey: 'secret' };
    expect(shown(await send(clientOf({ endpoint: server().url, region, credentials })))).toEqual(expected);
  });

  test('is answered to a plain request as written', async () => {
    await given();
    const authorization = `AWS4-HMAC-SHA256 Credential=test/20200401/${region}/lambda/aws4_request`;
    const response = await fetch(server().url + path, { headers: { authorization } });
    expect(response.status).toBe(200);
    expect(shown(await response.json())).toEqual(expected);
  });
});
