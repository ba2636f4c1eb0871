import { fetchTarget, type Given, type Target } from '@org/layers-contracts';
import { createFake, S3Error, type Seed } from '@org/layers-fake';
import { verifySignatures } from '@org/layers-fake/sigv4';
import { zipSync } from 'fflate';
import type { DurableStore } from '../src/sqlite.ts';

/** What is prepared: an archive in S3, an organisation with the second account in it, a public layer. */
const GIVEN = {
  object: { bucket: 'prepared', key: 'archives/layer.zip' },
  organization: 'o-contracts0',
  publicVersions: ['arn:aws:lambda:us-east-1:100000000009:layer:for-everybody:2'],
} as const satisfies Given;

const PUBLIC: Seed = {
  layers: [{ LayerName: 'for-everybody', account: '100000000009', public: true, versions: [{}, {}] }],
};

/** A fake over a store, as contracts ask it; large archives, which take longer than all the rest, only on demand. */
export function fakeTarget(name: string, store: DurableStore, large: boolean): Target {
  const fake = createFake({
    store,
    randomSeed: 1,
    organizations: { [GIVEN.organization]: ['100000000002'] },
    objects: async ({ bucket, key }) => {
      if (bucket !== GIVEN.object.bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
      return key === GIVEN.object.key ? zipSync({ a: new Uint8Array(1) }, { mtime: new Date(2026, 0) }) : undefined;
    },
    // Dates are not looked at: the fake's time is moved, and the SDK signs by what the last answer said.
    signatures: verifySignatures({ secretOf: (id) => (/^\d{12}$/.test(id) ? 'test' : undefined), clockSkew: 1e10 }),
  });
  return fetchTarget(name, fake.fetch, {
    reset: async () => {
      await fake.reset();
      await fake.seed(PUBLIC);
    },
    advance: (milliseconds) => fake.clock.advance(milliseconds),
    throttleNext: () => void fake.faults.add({ effect: 'throttle', times: 1 }),
    given: GIVEN,
    capabilities: { signatures: true, large },
  });
}
