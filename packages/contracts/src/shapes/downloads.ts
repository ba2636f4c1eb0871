import { populationArbitrary } from '../arbitraries.ts';
import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { example } from '../example.ts';
import { all, equal, exchangeAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { partsOf } from '../parts.ts';
import { layer } from '../population.ts';
import { elementsOf } from '../s3-elements.ts';
import type { Scene } from '../scene.ts';
import type { DownloadStep } from '../step.ts';
import { plainest } from './reads.ts';

const LINK = { $answer: 0, at: 'Content.Location' } as const;

const PARTS = {
  link: { download: LINK },
  // Whoever could change this could make a link that never ends.
  'altered link': { download: { ...LINK, altered: { replace: 'X-Amz-Expires=600', by: 'X-Amz-Expires=6000' } } },
} as const satisfies Record<string, DownloadStep>;

type Part = keyof typeof PARTS;

/** A version (step 0), and what its link leads to: a step for each part. */
const fetched: Scene<readonly Part[]> = {
  name: 'shapes/downloads',
  needs: [],
  population: populationArbitrary({ layers: 1, versions: 1 }),
  uses: 'shared',
  query: partsOf(Object.keys(PARTS) as Part[]),
  steps: (parts, population) => {
    const { name, version } = plainest(population);
    return [
      { call: 'GetLayerVersion', with: { LayerName: { $name: name }, VersionNumber: version.number } },
      ...parts.map((part) => PARTS[part]),
    ];
  },
  runs: { cheap: 5, dear: 1 },
};

const answerTo = (seen: Observation<readonly Part[]>, part: Part): Exchange => {
  const at = seen.query.indexOf(part);
  return exchangeAt(seen, at < 0 ? seen.steps.length : at + 1);
};

/** Whether S3 refused in its own way: XML with certain elements in order. */
function refusedByS3(
  { status, headers, body }: Exchange,
  [code, text]: readonly [string, string],
  more: readonly string[],
): Verdict {
  const elements = elementsOf(body);
  return all(
    equal('the status', status, 403),
    equal('content-type', headers['content-type'], 'application/xml'),
    equal(
      'the elements',
      elements.map(([name]) => name),
      ['Code', 'Message', ...more, 'RequestId', 'HostId'],
    ),
    equal(
      'Code and Message',
      elements.slice(0, 2).map(([, value]) => value),
      [code, text],
    ),
  );
}

const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.';

const GET = { call: 'GetLayerVersion', with: { LayerName: { $name: 'a' }, VersionNumber: 1 } } as const;

/** Laws of what links lead to. */
export const downloads: readonly Contract[] = [
  ...contractsOver(fetched, [
    {
      id: 'shapes/download-headers',
      level: 'observed',
      source: 'nobody says',
      sentence: 'An archive is downloaded as application/zip.',
      needs: ['wire'],
      holds: (seen) => {
        const { status, headers } = answerTo(seen, 'link');
        return all(equal('the status', status, 200), equal('content-type', headers['content-type'], 'application/zip'));
      },
    },
    {
      id: 'shapes/link-errors',
      level: 'observed',
      source:
        'recorded for presigned links in general (LocalStack snapshot, 2026-02-21); order of the elements by copies',
      sentence: 'A link that was altered is refused as S3 refuses a signature that does not match.',
      needs: ['wire'],
      holds: (seen) =>
        refusedByS3(
          answerTo(seen, 'altered link'),
          ['SignatureDoesNotMatch', MISMATCH],
          [
            'AWSAccessKeyId',
            'StringToSign',
            'SignatureProvided',
            'StringToSignBytes',
            'CanonicalRequest',
            'CanonicalRequestBytes',
          ],
        ),
    },
  ]),
  example({
    id: 'shapes/expired-link',
    level: 'observed',
    source: 'recorded for presigned links in general (LocalStack snapshot, 2026-02-21)',
    sentence: 'A link of more than ten minutes ago is refused as S3 refuses an expired one.',
    needs: ['wire', 'clock'],
    given: { layers: [layer('a')] },
    steps: [GET, { wait: 601 }, { download: LINK }],
    holds: (seen) =>
      refusedByS3(
        exchangeAt(seen, 2),
        ['AccessDenied', 'Request has expired'],
        ['X-Amz-Expires', 'Expires', 'ServerTime'],
      ),
  }),
  example({
    id: 'shapes/unsigned-link',
    level: 'observed',
    source: 'S3 in general: objects are private, and a signature is good for one method',
    sentence:
      'A link without its query is refused as access to a private object is, and one with HEAD is refused, too.',
    needs: ['wire'],
    given: { layers: [layer('a')] },
    steps: [
      GET,
      // What stands behind # is not sent.
      { download: { ...LINK, altered: { replace: '?', by: '#' } } },
      { download: LINK, method: 'HEAD' },
    ],
    holds: (seen) =>
      all(
        refusedByS3(exchangeAt(seen, 1), ['AccessDenied', 'Access Denied'], []),
        equal('the status of HEAD', exchangeAt(seen, 2).status, 403),
      ),
  }),
];
