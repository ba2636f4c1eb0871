import { fetchTarget, type Given, type Target } from '@org/layers-contracts';
import { createFake, S3Error, type Seed } from '@org/layers-fake';
import { verifySignatures } from '@org/layers-fake/sigv4';

/** What is prepared: an archive in S3, an organisation with the second account in it, a public layer. */
const GIVEN = {
  object: { bucket: 'prepared', key: 'archives/layer.zip' },
  organization: 'o-contracts0',
  publicVersions: ['arn:aws:lambda:us-east-1:100000000009:layer:for-everybody:2'],
} as const satisfies Given;

const PUBLIC: Seed = {
  layers: [{ LayerName: 'for-everybody', account: '100000000009', public: true, versions: [{}, {}] }],
};

/** An archive with one file of one letter. */
const ARCHIVE = Buffer.from(
  'UEsDBBQAAAAAAAAAIQBDvrfoAQAAAAEAAAABAAAAYWFQSwECFAMUAAAAAAAAACEAQ7636AEAAAABAAAAAQAAAAAAAAAAAAAAgAEAAAAAYVBL' +
    'BQYAAAAAAQABAC8AAAAgAAAAAAA=',
  'base64',
);

/** The fake in this process. It lacks nothing that a contract may need. */
export function fakeTarget(): Target {
  const fake = createFake({
    randomSeed: 1,
    organizations: { [GIVEN.organization]: ['100000000002'] },
    objects: async ({ bucket, key }) => {
      if (bucket !== GIVEN.object.bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
      return key === GIVEN.object.key ? new Uint8Array(ARCHIVE) : undefined;
    },
    // Dates are not looked at: the fake's time is moved, and the SDK signs by what the last answer said.
    signatures: verifySignatures({ secretOf: (id) => (/^\d{12}$/.test(id) ? 'test' : undefined), clockSkew: 1e10 }),
  });
  const prepare = async (): Promise<void> => await fake.seed(PUBLIC);
  const ready = prepare();
  const answer = async (request: Request): Promise<Response> => {
    await ready;
    return await fake.fetch(request);
  };
  return fetchTarget('fake', answer, {
    reset: async () => {
      await fake.reset();
      await prepare();
    },
    advance: (milliseconds) => fake.clock.advance(milliseconds),
    throttleNext: () => void fake.faults.add({ effect: 'throttle', times: 1 }),
    given: GIVEN,
    capabilities: { signatures: true },
  });
}
