import { createFake } from '@org/layers-fake';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { Unusable } from '../src/driver/inconclusive.ts';
import { fetchTarget, type FetchTargetOptions } from '../src/targets/fetch-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';

const contracts = CONTRACTS.filter(({ scene }) => scene.name === 'pagination/again');
const fake = createFake({ randomSeed: 1 });

const targetOf = (
  fetch: (request: Request) => Promise<Response | undefined>,
  options: FetchTargetOptions = {},
): Target => ({
  ...fetchTarget('target', async (request) => (await fetch(request)) ?? (await fake.fetch(request)), options),
  pause: 0,
});

const run = async (target: Target, signal?: AbortSignal) =>
  await verify(target, { seed: 1, runs: 1, contracts, ...(signal !== undefined && { signal }) });

const refusal = (status: number, code: string, message: string): Response =>
  Response.json({ Message: message }, { status, headers: { 'x-amzn-errortype': code } });

const whoAsks = ({ headers }: Request): string =>
  /Credential=(\w+)/.exec(headers.get('authorization') ?? '')?.[1] ?? '';
const whereOf = ({ url }: Request): string => new URL(url).hostname.split('.')[1]!;

describe('before anything else', () => {
  test('every caller is asked for in every region', async () => {
    const asked: string[] = [];
    await run(
      targetOf(async (request) => {
        if (request.url.includes('MaxItems=1') && asked.length < 4)
          asked.push(`${whoAsks(request)} ${whereOf(request)}`);
        return undefined;
      }),
    );
    expect(asked.toSorted()).toEqual([
      '100000000001 eu-central-1',
      '100000000001 us-east-1',
      '100000000002 eu-central-1',
      '100000000002 us-east-1',
    ]);
  });

  test('a region that is not enabled is named', async () => {
    const target = targetOf(async (request) =>
      whereOf(request) === 'eu-central-1'
        ? refusal(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.')
        : undefined,
    );
    await expect(run(target)).rejects.toThrow(
      new Unusable(
        'AWS in eu-central-1 does not accept the credentials that AWS in us-east-1 accepts: is the region enabled? UnrecognizedClientException: The security token included in the request is invalid.',
      ),
    );
  });

  test('credentials that are good nowhere are told of as ever', async () => {
    const target = targetOf(async () => refusal(403, 'UnrecognizedClientException', 'invalid'));
    await expect(run(target)).rejects.toThrow(/^AWS in us-east-1 does not accept the credentials: Unrec/);
  });

  test('pauses end with the run', async () => {
    const end = new AbortController();
    const target = targetOf(async () => {
      setImmediate(() => end.abort());
      return refusal(429, 'TooManyRequestsException', 'Rate exceeded');
    });
    const before = Date.now();
    const { interrupted } = await run({ ...target, pause: 60_000 }, end.signal);
    expect(interrupted).toBe(true);
    expect(Date.now() - before).toBeLessThan(5000);
  });

  test('an account that nobody would tell is not known, and the rest is judged', async () => {
    const target = targetOf(async ({ url }) => {
      if (url.includes('nobody-has-this-layer')) throw new Error('cut off');
      return undefined;
    });
    const { outcomes } = await run(target);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['held']));
  });
});

describe('two callers', () => {
  const temporary = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: 'test' });
  /** Both keys are of one account, as the service knows and the keys do not say. */
  const sameAccount = async (request: Request): Promise<Response | undefined> =>
    request.url.includes('nobody-has-this-layer')
      ? refusal(
          404,
          'ResourceNotFoundException',
          'Layer version arn:aws:lambda:us-east-1:111122223333:layer:nobody-has-this-layer:1 does not exist.',
        )
      : undefined;

  test('of one account cannot be judged', async () => {
    const target = targetOf(sameAccount, {
      credentials: temporary('AKIAONE'),
      secondCredentials: temporary('AKIATWO'),
    });
    await expect(run(target)).rejects.toThrow(
      new Unusable('Both callers are of account 111122223333: the second must be of another one.'),
    );
  });

  test('whom an implementation takes for one although their keys are accounts are judged', async () => {
    await expect(run(targetOf(sameAccount))).resolves.toBeDefined();
  });
});
