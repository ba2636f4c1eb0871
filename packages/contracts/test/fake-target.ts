import { type FakeOptions, S3Error, type Seed } from '@org/layers-fake';
import { zipOf } from '../src/driver/zips.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import type { Given, Target } from '../src/target.ts';
import type { Mutant } from './mutants/mutant.ts';
import { signedFake } from './signed.ts';

/** What was prepared in every fake: an archive in S3, an organisation with the second account in it, a public layer. */
export const GIVEN = {
  object: { bucket: 'prepared', key: 'archives/layer.zip' },
  organization: 'o-contracts0',
  publicVersions: ['arn:aws:lambda:us-east-1:100000000009:layer:for-everybody:2'],
} as const satisfies Given;

/** What a fake must be made with for what was prepared to be there. */
export const PREPARED = {
  organizations: { [GIVEN.organization]: ['100000000002'] },
  objects: async ({ bucket, key }: { readonly bucket: string; readonly key: string }) => {
    if (bucket !== GIVEN.object.bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return key === GIVEN.object.key ? zipOf(0) : undefined;
  },
};

/** The public layer. */
export const PUBLIC: Seed = {
  layers: [{ LayerName: 'for-everybody', account: '100000000009', public: true, versions: [{}, {}] }],
};

/** A fake without a bug that is sent no large archives, which take longer than all the rest. */
export const lightTarget = (): Target => fakeTarget(undefined, 'fake', { randomSeed: 1 }, false);

/** A fake in this process as a target, with a bug where one is given. */
export function fakeTarget(
  around: Mutant['around'] = (fake) => fake.fetch,
  name = 'fake',
  options: FakeOptions = { randomSeed: 1 },
  large = true,
): Target {
  const { fake, behind } = signedFake({ ...PREPARED, ...options });
  let fetch = behind(around);
  const ready = fake.seed(PUBLIC);
  const answer = async (request: Request): Promise<Response> => {
    await ready;
    return await fetch(request);
  };
  return fetchTarget(name, answer, {
    reset: async () => {
      await fake.reset();
      await fake.seed(PUBLIC);
      // What a bug remembers is forgotten, too.
      fetch = behind(around);
    },
    advance: (milliseconds) => fake.clock.advance(milliseconds),
    throttleNext: () => void fake.faults.add({ effect: 'throttle', times: 1 }),
    given: GIVEN,
    capabilities: { signatures: true, large },
  });
}
