import { expect, test } from 'vitest';
import { ZIP } from './archive.ts';
import { serving } from './serving.ts';

const PATH = '/2018-10-31/layers/fonts/versions';

test('what names neither account nor region is of those that the server was started with', async () => {
  const server = await serving('--account', '000000000000', '--region', 'eu-west-1');
  try {
    const [, { LayerArn }] = await server.send('POST', PATH, { Content: { ZipFile: ZIP } });
    expect(LayerArn).toBe('arn:aws:lambda:eu-west-1:000000000000:layer:fonts');
    expect((await server.send('GET', '/_fake/health'))[1]).toMatchObject({
      account: '000000000000',
      region: 'eu-west-1',
    });
  } finally {
    await server.close();
  }
});
