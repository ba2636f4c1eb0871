import { expect, test } from 'vitest';
import { environment, MAIN, start } from '../running.ts';
import { ranHere } from '../running-here.ts';
import { serving, servingFake } from '../serving.ts';
import { anAccount } from './a-fake.ts';

test.each<[readonly string[], RegExp]>([
  [['list', '--region', 'moon-1'], /--region must be regions such as eu-central-1 .*, got 'moon-1'\./],
  [['list', '--region', 'all,us-east-1'], /--region all is every region already: leave out us-east-1\./],
  [['list', '--output', 'xml'], /'xml' is invalid\. Allowed choices are table, json, yaml, text\./],
  [['list', '--query', 'a['], /--query must be a JMESPath expression, got 'a\[': /],
  [['list', '--watch=x'], /--watch must be seconds, 1 to 86400, got 'x'\./],
  [['list', '--watch', '0'], /--watch must be seconds, 1 to 86400, got '0'\./],
  [['list', '--watch', '5x'], /too many arguments for 'list'/],
  [['list', '--watch', 'x'], /too many arguments for 'list'/],
  [['versions', '--watch', 'a b'], /A layer is fonts, fonts:3 or its ARN, got 'a b'\./],
  [['versions', 'fonts:3'], /layers versions lists all versions: leave out :3, or use layers get\./],
  [['versions', 'a b'], /A layer is fonts, fonts:3 or its ARN, got 'a b'\./],
  [['get', 'fonts', '--region', 'us-east-1,eu-central-1'], /--region must be one region for this command, got 2\./],
  [
    ['get', 'arn:aws:lambda:eu-central-1:123456789012:layer:fonts:1', '--region', 'us-east-1'],
    /The ARN is of eu-central-1, and --region is us-east-1: leave out --region\./,
  ],
  [['policy', 'show', 'fonts'], /A version is fonts:3 or its ARN, got 'fonts': add :N/],
  [['policy'], /^$/],
])('%j makes no sense: one sentence, and 2', async (args, sentence) => {
  const { layers } = await anAccount();
  const { code, stderr } = args.length === 1 ? await ranHere(args) : await layers(...args);
  expect(code).toBe(2);
  expect(stderr.replace(/^layers: (.*)\n$/, '$1')).toMatch(args.length === 1 ? /Usage: layers policy/ : sentence);
});

test('a query is read before anybody is asked', async () => {
  const { layers, requests } = await anAccount();
  expect(await layers('list', '--query', 'Layers[?LayerName==].LayerName')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing stands behind =='),
  });
  expect(requests).toEqual([]);
  // Whether it fits is seen when the data are there.
  expect(await layers('list', '--query', 'sort(Layers)')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('sort() takes number or string, got object'),
  });
});

test('what is not there, or not shared, is a sentence with the next step, and 3', async () => {
  const { layers } = await anAccount();
  expect(await layers('get', 'fonts:9')).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(/^layers: The resource .* does not exist.*Look at the name.*\n$/s),
  });
  expect(await layers('get', 'nobody')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('no version that can be seen'),
  });
  const foreign = 'arn:aws:lambda:us-east-1:111122223333:layer:secret:1';
  expect(await layers('get', foreign)).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/not authorized.*ask the owner/s),
  });
});

test('a runtime that the service does not take is a sentence with the nearest, and --debug has the whole answer', async () => {
  const { layers } = await anAccount();
  expect(await layers('list', '--runtime', 'python3.99')).toEqual({
    code: 3,
    stdout: '',
    stderr:
      "layers: the service takes no 'python3.99' as compatibleRuntime. Did you mean python3.9, python3.7 or python3.8? --debug shows the whole answer.\n",
  });
  const both = await layers('list', '--runtime', 'python3.99', '--region', 'us-east-1,eu-central-1');
  expect(both).toMatchObject({ code: 3, stderr: expect.stringMatching(/^layers: us-east-1, eu-central-1: the .*\n$/) });
  const { stderr } = await layers('list', '--runtime', 'python3.99', '--debug');
  expect(stderr).toMatch(/enum value set: \[.*\bnodejs4\.3-edge\b/s);
});

test('where nobody listens, and where somebody else does', async () => {
  const env = { AWS_REGION: 'us-east-1' };
  const nobody = await ranHere(['list', '--endpoint-url', 'http://127.0.0.1:1'], env);
  expect(nobody).toMatchObject({ code: 3, stderr: expect.stringMatching(/ECONNREFUSED.*Look at the address/s) });
  const { url } = await serving(() => new Response('<html>', { status: 404 }));
  expect((await ranHere(['list', '--endpoint-url', url], env)).code).not.toBe(0);
  expect(await ranHere(['list', '--endpoint-url', 'localhost:4566'], env)).toMatchObject({ code: 2 });
});

test('without a region, and without credentials', async () => {
  expect(await ranHere(['list'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('add --region, or set AWS_REGION'),
  });
  const lost = await ranHere(['list', '--region', 'us-east-1']);
  expect(lost).toMatchObject({ code: 3, stderr: expect.stringMatching(/credentials.*AWS_PROFILE/s) });
  const profile = await ranHere(['list', '--region', 'us-east-1', '--profile', 'nope']);
  expect(profile).toMatchObject({ code: 3, stderr: expect.stringContaining("with the profile 'nope': ") });
  expect((await ranHere(['list', '--region', 'us-east-1', '--debug'])).stderr).toContain('CredentialsProviderError');
});

test('of several regions those that answer are shown, and the others are said: 4', async () => {
  const { url } = await servingFake(
    (fake) => async (request) => {
      if (!request.headers.get('authorization')?.includes('/eu-west-1/')) return await fake.fetch(request);
      return Response.json(
        { Message: 'no' },
        { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } },
      );
    },
    { now: () => new Date() },
  );
  const { code, stdout, stderr } = await ranHere([
    'list',
    '--endpoint-url',
    url,
    '--region',
    'us-east-1,eu-west-1',
    '--output',
    'json',
  ]);
  expect([code, JSON.parse(stdout)]).toEqual([4, { Layers: [] }]);
  expect(stderr).toMatch(/^layers: eu-west-1: no\. Ask for that permission/);
});

test('--watch shows a change, and nothing where there is none', { tags: 'long' }, async () => {
  const { fake, url, requests } = await anAccount();
  const { child, output, exit } = start(
    process.execPath,
    [MAIN, 'list', '--endpoint-url', url, '--region', 'us-east-1', '--watch', '1', '--output', 'text'],
    environment(),
  );
  await expect.poll(() => requests.length).toBeGreaterThan(1);
  expect(output.stdout.match(/tools/g)).toHaveLength(1);
  await fake.seed({ layers: [{ LayerName: 'new', versions: [{}] }] });
  await expect.poll(() => output.stdout).toContain('new');
  expect(output.stdout.match(/tools/g)).toHaveLength(2);
  child.kill('SIGINT');
  await exit;
});
