import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import { layer } from '../src/population.ts';
import { runNameAt, timeOfRunName } from '../src/run-name.ts';
import { scriptOf } from '../src/script/script.ts';
import type { Step } from '../src/step.ts';
import { OBSERVATION } from './a-report.ts';
import { firstLightRun } from './light-run.ts';

const run = promisify(execFile);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'script-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const withSteps = (steps: readonly Step[], seen: Observation['seen'] = []): Observation => ({
  ...OBSERVATION,
  scene: 'none of ours',
  population: { layers: [] },
  steps,
  seen,
});

/** What bash says of each of some files, which is nothing where it can read it as a script; nothing in them is done. */
async function saidOf(files: readonly string[]): Promise<readonly string[]> {
  // As `bash -n` does it, without a process of its own for each: to start one takes a second from here.
  const read = String.raw`PATH=; for file; do (eval $'set -n\n'"$(< "$file")") 2>&1; printf '\0'; done`;
  const { stdout } = await run('bash', ['-c', read, 'bash', ...files]);
  return stdout.split('\0').slice(0, -1);
}

/** The lines of a script. */
const linesOf = (...args: Parameters<typeof scriptOf>): readonly string[] => scriptOf(...args).split('\n');

test('a script for every scene is one that bash can read', { tags: 'long', timeout: 60_000 }, async () => {
  const { observations } = await firstLightRun();
  // Of each scene the first.
  const kept = new Map(observations.toReversed().map((seen) => [seen.scene, seen]));
  const files: string[] = [];
  for (const contract of CONTRACTS) {
    const observation = kept.get(contract.scene.name);
    if (observation === undefined) continue;
    const file = join(folder, `${contract.id.replaceAll('/', '-')}.sh`);
    await writeFile(file, scriptOf(observation, { contract, reason: `it's "$HOME" and \`id\`\nand more` }));
    files.push(file);
  }
  expect(files.length).toBeGreaterThan(CONTRACTS.length * 0.9);
  expect((await saidOf(files)).filter((said) => said !== '')).toEqual([]);
});

test('bash cannot read what is no script', async () => {
  const wrong = ['if true; then echo', "echo 'it", 'echo "$(id"', 'done', '}', 'x() {', 'for x; do :', 'cat << END\nx'];
  const files = [...wrong, 'echo right'].map((_, index) => join(folder, `wrong-${index}.sh`));
  for (const [index, text] of [...wrong, 'echo right'].entries())
    await writeFile(files[index]!, `#!/usr/bin/env bash\necho before\n${text}\n`);
  const said = await saidOf(files);
  expect(said).toHaveLength(files.length);
  expect(said.map((one, index) => (one === '' ? index : 'misread'))).toEqual([
    ...wrong.map(() => 'misread'),
    wrong.length,
  ]);
});

describe('a script', () => {
  test('says what is broken, which step is judged and what was seen', () => {
    const contract = CONTRACTS.find(({ id }) => id === 'pagination/marker-asked-twice')!;
    const [first, second] = OBSERVATION.seen as readonly [Exchange, Exchange];
    const script = scriptOf({ ...OBSERVATION, seen: [first, first, second] }, { contract, reason: 'seen 1, wanted 2' });
    expect(script).toContain(`# ${contract.id}: ${contract.sentence}\n# Broken: seen 1, wanted 2\n`);
    expect(script).toContain(
      '# Step 0. Seen then:\n#   ListLayerVersions LayerName=a MaxItems=1 → 200 [a:1] NextMarker\n',
    );
    expect(script).toContain('# Step 1, which is judged. Seen then:\n');
  });

  test('says of a download what was asked for in its headers', () => {
    const [answer] = OBSERVATION.seen as readonly [Exchange];
    const { operation: _, output: __, ...rest } = answer;
    const request = { method: 'GET', url: 'http://127.0.0.1:4566/a-bucket/a-1?X-Amz-Signature=0' };
    const seen = { ...rest, request, status: 206, bytes: { size: 5, sha256: '' } };
    const step = { download: { $answer: 0, at: 'Content.Location' }, headers: { range: 'bytes=3-7' } } as const;
    expect(scriptOf(withSteps([step], [seen]))).toContain('#   GET /a-bucket/a-1 range: bytes=3-7 → 206 5 bytes\n');
  });

  test('publishes what existed under a name of its own and deletes it in the end', () => {
    const script = scriptOf(OBSERVATION);
    expect(script).toContain('\nP=contracts-$(run_name)-0-\n');
    expect(script).toContain(
      'aws lambda publish-layer-version --layer-name="${P}a" --zip-file="fileb://${D}/0.zip" --compatible-runtimes java8',
    );
    expect(script).toContain('aws lambda delete-layer-version --layer-name="${P}a" --version-number=2 > ');
    expect(script).toContain(
      'for v in 1 2; do aws lambda delete-layer-version --layer-name="${P}a" --version-number=$v; done',
    );
    expect(script).toContain('trap clean_up EXIT');
    // Of a run of its own where the observation was of one: names stay as long as they were.
    const long = { ...OBSERVATION.world, prefix: `layers-contracts-${runNameAt(1_795_000_000_000)}-1b-` };
    expect(scriptOf({ ...OBSERVATION, world: long })).toContain('\nP=layers-contracts-$(run_name)-1b-\n');
  });

  test('does not publish what it found there', () => {
    const script = scriptOf({ ...OBSERVATION, world: { ...OBSERVATION.world, prefix: '' } });
    expect(script).not.toContain('publish-layer-version');
    expect(script).toContain('# The layers were found there.\n');
  });

  test('calls where the run did, or where it is told to', () => {
    const at = (url: string, owner = '444455556666'): Observation => {
      const [first] = OBSERVATION.seen as readonly [Exchange];
      const world = { ...OBSERVATION.world, accounts: { owner } };
      return { ...OBSERVATION, world, seen: [{ ...first, request: { method: 'GET', url } }] };
    };
    expect(scriptOf(at('http://127.0.0.1:4566/x'))).toContain('ENDPOINT=${ENDPOINT-http://127.0.0.1:4566}\n');
    expect(scriptOf(at('http://127.0.0.1:4566/x'))).toContain(
      'AWS_ACCESS_KEY_ID=444455556666 AWS_SECRET_ACCESS_KEY=test',
    );
    const aws = scriptOf(at('https://lambda.us-east-1.amazonaws.com/x'));
    expect(aws).toContain('ENDPOINT=${ENDPOINT-}  # AWS itself\n');
    expect(aws).not.toContain('AWS_ACCESS_KEY_ID=');
    // What a target in process answered never came from AWS.
    const fake = scriptOf(at('https://lambda.us-east-1.amazonaws.com/x', '100000000001'));
    expect(fake).toContain('ENDPOINT=${ENDPOINT-http://127.0.0.1:4566}\n');
    const told = scriptOf(OBSERVATION, { endpoint: 'https://lambda.example', region: 'eu-west-1' });
    expect(told).toContain('ENDPOINT=${ENDPOINT-https://lambda.example}\nREGION=eu-west-1\n');
  });

  test.each<readonly [string, Step, string]>([
    [
      'a call',
      { call: 'ListLayers', with: { MaxItems: 2, CompatibleRuntime: 'java8' } },
      'step 0 aws lambda list-layers --no-paginate --max-items=2 --compatible-runtime=java8',
    ],
    [
      'a call that the AWS CLI refuses to send',
      { call: 'ListLayers', with: { MaxItems: 0 } },
      "step 0 send signed GET '/2018-10-31/layers?MaxItems=0'",
    ],
    [
      'a text that the AWS CLI would read a file for',
      { call: 'ListLayers', with: { Marker: 'file:///etc/passwd' } },
      "step 0 send signed GET '/2018-10-31/layers?Marker=file%3A%2F%2F%2Fetc%2Fpasswd'",
    ],
    [
      'a publish without content',
      { call: 'PublishLayerVersion', with: { LayerName: { $name: 'a' }, Description: 'x' } },
      `step 0 send signed POST "/2018-10-31/layers/\${P}a/versions" -H 'content-type: application/json' --data-raw '{"Description":"x"}'`,
    ],
    [
      'another account in another region',
      { call: 'GetLayerVersionByArn', with: { Arn: { $arn: 'a', version: 1 } }, as: 'other', in: 1 },
      'step 0 other aws lambda get-layer-version-by-arn --arn="arn:aws:lambda:${REGION}:${ACCOUNT}:layer:${P}a:1" --region="${REGION_2}"',
    ],
    [
      'a request without a signature',
      { raw: 'GET', path: ['2018-10-31', 'layers', 'a b'], query: [['x', '1&2']], signature: 'none' },
      "step 0 send unsigned GET '/2018-10-31/layers/a%20b?x=1%262'",
    ],
    [
      'a walk',
      { walk: 'ListLayerVersions', with: { LayerName: { $name: 'a' } }, sizes: [1, 2] },
      `walk 0 '1 2' aws lambda list-layer-versions --no-paginate --layer-name="\${P}a"`,
    ],
    ['a wait', { wait: 3600 }, 'pass 3600'],
  ])('does %s', (_, step, line) => {
    expect(linesOf(withSteps([step]))).toContain(line);
  });

  test('does what an earlier answer is needed for only where it is there', () => {
    const marker = { $answer: 0, at: 'NextMarker', altered: { flip: 3 } } as const;
    expect(linesOf(withSteps([{ call: 'ListLayers', with: { Marker: marker } }]))).toContain(
      'has 0 NextMarker && step 0 aws lambda list-layers --no-paginate --marker="$(flip 3 "$(answer 0 NextMarker)")"',
    );
    const link = { $answer: 0, at: 'Content.Location' } as const;
    expect(linesOf(withSteps([{ download: link }]))).toContain(
      'has 0 Content.Location && step 0 download GET "$(answer 0 Content.Location)"',
    );
    expect(linesOf(withSteps([{ download: link, headers: { range: 'bytes=3-7', 'if-range': '"a"' } }]))).toContain(
      `has 0 Content.Location && step 0 download GET "$(answer 0 Content.Location)" -H 'range: bytes=3-7' -H 'if-range: "a"'`,
    );
  });

  test('sends what a law about the wire looks at through curl, which shows status and headers', () => {
    const contract = CONTRACTS.find(({ needs }) => needs.includes('wire'))!;
    const step = { call: 'ListLayers', with: {} } as const;
    const [seen] = OBSERVATION.seen as readonly [Exchange];
    const script = scriptOf(withSteps([step, step], [seen, seen]), { contract });
    expect(script).toMatch(/^step \d send signed GET \/2018-10-31\/layers$/m);
  });
});

/** Runs a script with an AWS CLI, and a curl, that say what they were given and answer with a marker. */
async function played(script: string) {
  const place = await mkdtemp(join(folder, 'played-'));
  const said = join(place, 'said');
  const stub = `#!/bin/sh\nprintf '%s\\0' "$@" >> '${said}'\nprintf '\\n\\0' >> '${said}'\nprintf '%s\\n' '{"NextMarker":"m\\"$1 é"}'\n`;
  for (const name of ['aws', 'curl']) {
    await writeFile(join(place, name), stub);
    await chmod(join(place, name), 0o755);
  }
  const file = join(place, 'script.sh');
  await writeFile(file, script);
  const path = `${place}:${process.env['PATH']}`;
  const { stdout, stderr } = await run('bash', [file], {
    cwd: place,
    env: { ...process.env, ADVANCE: 'true', PATH: path },
  });
  const text = await readFile(said, 'utf8').catch(() => '');
  const calls = text.split('\n\0').map((call) => call.split('\0').slice(0, -1));
  return { stdout, stderr, calls, files: await readdir(place) };
}

test('texts reach the AWS CLI as they are, and answers what needs them', async () => {
  const nasty = `it's $HOME \`id\` "b" \\ !x *\n$(id) \${D} é`;
  const observation: Observation = {
    ...withSteps([
      { call: 'ListLayers', with: {} },
      { call: 'ListLayers', with: { Marker: { $answer: 0, at: 'NextMarker' } } },
      { call: 'ListLayers', with: { Marker: { $answer: 0, at: 'NextMarker', altered: { keep: 1 } } } },
      { call: 'ListLayers', with: { Marker: { $answer: 0, at: 'NextMarker', altered: { replace: 'm', by: '$n' } } } },
      { call: 'ListLayers', with: { Marker: { $answer: 0, at: 'Nothing' } } },
    ]),
    population: { layers: [layer('a', [{ Description: nasty }])] },
  };
  const { stdout, stderr, calls } = await played(
    scriptOf(observation, { endpoint: 'http://127.0.0.1:1', reason: nasty }),
  );
  expect(stderr).toBe('');
  expect(calls[0]).toContain(`--description=${nasty}`);
  const markers = calls.flatMap((call) => call.filter((word) => word.startsWith('--marker=')));
  const marker = 'm"$1 é';
  expect(markers).toEqual([`--marker=${marker}`, '--marker=m', `--marker=$n${marker.slice(1)}`]);
  expect(stdout).toContain('== a step is left undone: the answer to step 0 has no Nothing');
  expect(calls.at(-2)?.slice(1, 3)).toEqual(['lambda', 'delete-layer-version']);
});

test('names are those of a run that a sweep knows', { tags: 'long' }, async () => {
  const { calls } = await played(scriptOf(OBSERVATION, { endpoint: 'http://127.0.0.1:1' }));
  const [name = ''] = calls.flatMap((words) => words.filter((word) => word.startsWith('--layer-name=')));
  const [, runName = ''] = /^--layer-name=contracts-(\w+)-0-a$/.exec(name) ?? [];
  const began = timeOfRunName(runName);
  expect(Math.abs((began ?? 0) - Date.now())).toBeLessThan(60_000);
});

test(
  'of several at once, one that an answer lacks what it needs for is left undone, and nothing else is said',
  { tags: 'long' },
  async () => {
    const lacking = { call: 'ListLayers', with: { Marker: { $answer: 0, at: 'Nothing' } } } as const;
    const { stdout, stderr } = await played(
      scriptOf(
        withSteps([{ call: 'ListLayers', with: {} }, { together: [lacking, { call: 'ListLayers', with: {} }] }]),
        {
          endpoint: 'http://127.0.0.1:1',
        },
      ),
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('== a step is left undone: the answer to step 0 has no Nothing');
    expect(stdout).toContain('== step 1.1:');
  },
);

describe('a file that somebody else wrote', () => {
  const HARM = [
    '$(touch harm)`touch harm`',
    '; touch harm; ',
    "'; touch harm; '",
    '}; touch harm; : ${x:-',
    // What stands in arithmetic is evaluated twice.
    'a[$(touch harm)]',
  ];

  const all = (harm: string): Observation => {
    const odd = harm as never;
    return {
      ...OBSERVATION,
      world: {
        prefix: harm,
        accounts: { owner: harm, other: harm },
        regions: [harm, harm],
        given: { object: { bucket: harm, key: harm }, organization: harm, publicVersions: [harm] },
      },
      population: { layers: [layer(harm, [{ Description: harm, archive: odd }], { in: odd })] },
      steps: [
        { wait: odd },
        {
          call: 'PublishLayerVersion',
          with: {
            LayerName: { $arn: harm, of: harm, region: harm, partition: harm, version: harm },
            Content: { S3Bucket: { $given: 'bucket' }, S3Key: { $given: 'key' } },
            LicenseInfo: { $given: 'organization' },
            Description: { $given: 'publicVersion', pick: odd },
            CompatibleRuntimes: [harm],
          },
        },
        { call: 'AddLayerVersionPermission', with: { LayerName: harm, Principal: { $account: 'owner' } }, in: odd },
        { call: 'ListLayers', with: { Marker: { $given: odd } }, as: odd, in: 1 },
        { call: 'ListLayers', with: { Marker: { $account: 'other', as: 'root' } }, as: 'other' },
        { call: 'ListLayers', with: { Marker: { $answer: odd, at: 'NextMarker', altered: { keep: odd } } } },
        { call: 'ListLayers', with: { Marker: { $answer: 3, at: 'NextMarker', altered: { keep: odd } } } },
        { call: 'ListLayers', with: { Marker: { $answer: 3, at: 'NextMarker', altered: { flip: odd } } } },
        {
          call: 'ListLayers',
          with: { Marker: { $answer: 3, at: 'NextMarker', altered: { replace: harm, by: harm } } },
        },
        { walk: 'ListLayerVersions', with: { LayerName: { $name: harm } }, sizes: [odd] },
        {
          raw: harm,
          path: [harm, { $zip: odd }],
          query: [[harm, harm]],
          headers: { [harm]: harm },
          body: { [harm]: [harm, { $given: 'key' }] },
          signature: odd,
        },
        { raw: 'GET', path: [harm], verbatim: true, body: harm },
        { download: harm, method: harm, headers: { [harm]: harm } },
        { together: [{ call: 'ListLayers', with: { Marker: { $answer: odd, at: harm } } }] },
      ],
      seen: [],
    };
  };

  for (const [at, harm] of HARM.entries())
    test(`runs nothing of its own: ${harm}`, { tags: at === 0 ? [] : 'long' }, async () => {
      const { files, stdout } = await played(scriptOf(all(harm), { endpoint: 'http://127.0.0.1:1', reason: harm }));
      expect(files).not.toContain('harm');
      // All of it was tried.
      expect(stdout).toContain('== broken when this was written');
    });

  test('a legal key of S3 stays what it is', async () => {
    const key = "it's a key.zip";
    const given = { object: { bucket: 'a-bucket', key } };
    const step: Step = {
      call: 'PublishLayerVersion',
      with: { LayerName: { $name: 'a' }, Content: { S3Bucket: { $given: 'bucket' }, S3Key: { $given: 'key' } } },
    };
    const observation = { ...withSteps([step]), world: { ...OBSERVATION.world, given } };
    const { calls } = await played(scriptOf(observation, { endpoint: 'http://127.0.0.1:1' }));
    expect(calls[0]).toContain(`--content=S3Bucket=a-bucket,S3Key=${key}`);
  });
});
