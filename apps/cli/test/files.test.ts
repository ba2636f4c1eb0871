import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ran } from './running.ts';
import { ranHere } from './running-here.ts';
import { forgetful, serving, servingFake } from './serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'layers-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);
const textOf = (name: string): string => readFileSync(inFolder(name), 'utf8');
const kindsOf = (json: string) => JSON.parse(json).outcomes.map(({ id, kind }: any) => [id, kind]);

const RUN = ['--only', 'pagination/{complete,order-of-names}', '--runs', '2', '--seed', '1', '--json'];

test('--report writes four files, in a folder that need not be there', async () => {
  const { code, stdout } = await ranHere(['verify', 'fake', ...RUN, '--report', inFolder('a/b')]);
  expect(code).toBe(0);
  expect(readdirSync(inFolder('a/b')).toSorted()).toEqual(['report.json', 'report.md', 'report.txt', 'report.xml']);
  expect(textOf('a/b/report.json')).toBe(stdout);
  expect(textOf('a/b/report.xml')).toContain('<testsuite');
  expect(textOf('a/b/report.md')).toContain('|');
});

test('--records tells what is news since the last run', { tags: 'long' }, async () => {
  const { url } = await servingFake();
  const records = ['--records', inFolder('records')];
  const first = await ranHere(['verify', url, ...RUN, ...records]);
  const [name = ''] = readdirSync(inFolder('records'));
  expect(name).toBe(`http-${new URL(url).host.replace(':', '-')}-us-east-1.json`);
  expect(JSON.parse(first.stdout).news).toEqual([]);
  const former = textOf(`records/${name}`);
  writeFileSync(
    inFolder(`records/${name}`),
    former.replace(/("pagination\/complete": \{ "kind": )"held"/, '$1"broken"'),
  );
  const second = await ranHere(['verify', url, ...RUN, ...records]);
  expect(JSON.parse(second.stdout).news).toMatchObject([{ id: 'pagination/complete', what: 'mended' }]);
  expect(JSON.parse(textOf(`records/${name}`)).contracts['pagination/complete'].kind).toBe('held');
});

test(
  '--records keeps targets and regions apart, and takes no record for that of another',
  { tags: 'long' },
  async () => {
    const { url } = await servingFake();
    const kept = (place: string, ...flags: string[]) =>
      ranHere(['verify', place, ...RUN, '--records', inFolder('apart'), ...flags]);
    expect((await kept('fake')).code).toBe(0);
    expect((await kept(url)).code).toBe(0);
    expect((await kept(url, '--region', 'eu-west-1')).code).toBe(0);
    const host = `http-${new URL(url).host.replace(':', '-')}`;
    expect(readdirSync(inFolder('apart')).toSorted()).toEqual([
      'fake.json',
      `${host}-eu-west-1.json`,
      `${host}-us-east-1.json`,
    ]);
    writeFileSync(inFolder('apart/fake.json'), textOf(`apart/${host}-us-east-1.json`));
    const { code, stderr } = await kept('fake');
    expect(stderr).toBe(
      `layers: --records ${inFolder('apart/fake.json')} is the record of ${url} us-east-1, and not of fake: name another folder.\n`,
    );
    expect(code).toBe(2);
  },
);

test(
  '--known makes a break one that is expected, and a law that holds again one that is mended',
  { tags: 'long' },
  async () => {
    const { url } = await servingFake(forgetful);
    const broken = await ranHere(['verify', url, '--only', 'pagination/order-of-names', '--json']);
    expect(broken.code).toBe(1);
    const known = [{ id: 'pagination/order-of-names', reason: 'we know', since: '2026-11-24' }];
    writeFileSync(inFolder('known.json'), JSON.stringify(known));
    const flags = ['--only', 'pagination/order-of-names', '--json', '--known', inFolder('known.json')];
    const expected = await ranHere(['verify', url, ...flags]);
    expect(kindsOf(expected.stdout)).toEqual([['pagination/order-of-names', 'known']]);
    expect(expected.code).toBe(0);
    const mended = await ranHere(['verify', 'fake', ...flags]);
    expect(kindsOf(mended.stdout)).toEqual([['pagination/order-of-names', 'mended']]);
    expect(mended.code).toBe(1);
  },
);

test('--record keeps what was seen without secrets, and --replay judges it again', async () => {
  const { url, requests } = await servingFake();
  const SECRETS = {
    AWS_ACCESS_KEY_ID: 'AKIAPLANTEDKEY234567',
    AWS_SECRET_ACCESS_KEY: 'a-planted-secret-of-40-characters-000000',
  };
  writeFileSync(
    inFolder('credentials'),
    `[planted]\naws_access_key_id = ${SECRETS.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ${SECRETS.AWS_SECRET_ACCESS_KEY}\n` +
      'aws_session_token = a-planted-token-of-no-meaning\n',
  );
  const env = { AWS_SHARED_CREDENTIALS_FILE: inFolder('credentials') };
  const file = inFolder('observations.jsonl');
  const flags = [...RUN, '--profile', 'planted', '--record', file];
  const live = await ranHere(['verify', url, ...flags], env);
  expect(live.code).toBe(0);
  expect(textOf('observations.jsonl')).not.toMatch(/PLANTEDKEY|planted/);
  const asked = requests.length;
  const again = await ranHere(['verify', '--replay', file, '--only', 'pagination/{complete,order-of-names}', '--json']);
  expect(requests).toHaveLength(asked);
  expect(kindsOf(again.stdout)).toEqual(kindsOf(live.stdout));
  expect(again.code).toBe(0);
});

test('--record leaves what a file held where nobody could be asked', async () => {
  writeFileSync(inFolder('kept.jsonl'), 'kept');
  const { url } = await serving(() => new Response('no', { status: 403 }));
  const { code } = await ranHere(['verify', url, ...RUN, '--record', inFolder('kept.jsonl')]);
  expect(code).toBe(2);
  expect(textOf('kept.jsonl')).toBe('kept');
});

test('what was broken is broken in a replay, with the command that replays it', { tags: 'long' }, async () => {
  const { url } = await servingFake(forgetful);
  const file = inFolder('seen.jsonl');
  await ranHere(['verify', url, '--only', 'pagination/order-of-names', '--seed', '1', '--record', file]);
  const { code, stdout } = await ran(['verify', '--replay', file, '--only', 'pagination/order-of-names']);
  expect(code).toBe(1);
  expect(stdout).toContain(`layers verify --only pagination/order-of-names --replay ${file}`);
});

test('reports have neither the keys that were used nor links that somebody could follow', async () => {
  const LINK = {
    token: `IQoJb3JpZ2luX2VjEKr${'Qx7z'.repeat(40)}`,
    key: 'ASIAZX7QK2M4PL9RTE3V',
    signature: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  };
  const Location =
    `https://s3.amazonaws.com/a?X-Amz-Security-Token=${LINK.token}&X-Amz-Credential=${LINK.key}%2Fs3` +
    `&X-Amz-Signature=${LINK.signature}`;
  // What is not there has a link.
  const { url } = await servingFake((fake) => async (request) => {
    const answer = await fake.fetch(request);
    return answer.status === 404 && request.method === 'GET' && !request.url.endsWith('policy')
      ? Response.json({ Content: { Location, CodeSha256: LINK.signature.slice(1) }, Description: Location })
      : answer;
  });
  writeFileSync(
    inFolder('planted'),
    '[planted]\naws_access_key_id = 100000000001\naws_secret_access_key = a-planted-secret-of-40-characters-000000\n',
  );
  const flags = ['--only', 'faults/not-found-text', '--profile', 'planted', '--report', inFolder('links')];
  const { code, stdout } = await ranHere(['verify', url, ...flags], {
    AWS_SHARED_CREDENTIALS_FILE: inFolder('planted'),
  });
  expect(code).toBe(1);
  expect(textOf('links/report.json')).toContain('X-Amz-Signature=');
  // Accounts of an emulator stay: scripts need them.
  expect(stdout).toContain('AWS_ACCESS_KEY_ID=100000000001');
  const told = readdirSync(inFolder('links')).map((name) => textOf(`links/${name}`));
  for (const text of [stdout, ...told])
    for (const secret of [LINK.token.slice(0, 30), LINK.token.slice(-30), LINK.key, LINK.signature, 'a-planted-secret'])
      expect(text).not.toContain(secret);
});

test('reports name no account of what is not on this machine', { tags: 'long' }, async () => {
  const { url } = await servingFake(forgetful);
  const law = ['--only', 'pagination/order-of-names'];
  await ranHere(['verify', url, ...law, '--seed', '1', '--record', inFolder('accounts.jsonl')]);
  writeFileSync(inFolder('accounts.jsonl'), textOf('accounts.jsonl').replaceAll('100000000001', '444455556666'));
  const replayed = (place: string) =>
    ranHere(['verify', place, ...law, '--replay', inFolder('accounts.jsonl'), '--json']);
  const aws = await replayed('https://lambda.eu-central-1.amazonaws.com');
  const emulator = await replayed('https://emulator.example.org');
  expect((await replayed(url)).stdout).toContain('444455556666');
  for (const { stdout } of [aws, emulator]) {
    expect(JSON.parse(stdout).outcomes).toMatchObject([{ kind: 'broken' }]);
    expect(stdout).not.toContain('444455556666');
  }
  expect(JSON.parse(aws.stdout).authority).toBe(true);
});
