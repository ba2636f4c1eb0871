import { parseLayerArn } from '@org/layers-model';
import { type Contract, contractsOver } from '../contract.ts';
import { examples } from '../example.ts';
import { all, each, equal, exchangeAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { memberOf, textOf } from '../driver/resolve.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { awsRegionOf } from '../aws-host.ts';
import { successesOf } from './answers.ts';
import { reads } from './reads.ts';

const UUID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;

/** The link of an answer. @throws Inconclusive where it has none. */
function linkOf({ output }: Exchange): URL {
  const link = memberOf(output, 'Content.Location');
  if (typeof link !== 'string' || !URL.canParse(link)) throw new Inconclusive(`Location is ${JSON.stringify(link)}`);
  return new URL(link);
}

/** Whether AWS's own host was asked: from another endpoint links may lead elsewhere. */
const isAwsHost = ({ request, region }: Exchange): boolean => awsRegionOf(request.url) === region;

/** The bucket in a link: of its host at AWS, of its path elsewhere. */
const bucketOf = (link: URL): string | undefined =>
  /^([a-z\d-]+-layers)\.s3\./.exec(link.hostname)?.[1] ?? /^\/([^/]+)\/snapshots\//.exec(link.pathname)?.[1];

const RECORDED = 'a link of us-west-2 in the elastic/apm-aws-lambda tests, 2021-09-27';

/** A host of this form was seen in seven regions (2019 to 2025). */
const hostIn = (region: string): RegExp => new RegExp(String.raw`^[a-z\d-]+-layers\.s3\.${region}\.`);

/** Buckets that were seen, some of them years apart; that of us-east-1 was once another. */
const SEEN: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'awslambda-ap-ne-1-layers',
  'ap-south-1': 'awslambda-ap-s-1-layers',
  'ap-southeast-1': 'awslambda-ap-southeast-1-layers',
  'eu-central-1': 'awslambda-eu-cent-1-layers',
  'eu-west-1': 'awslambda-eu-west-1-layers',
  'us-west-2': 'awslambda-us-west-2-layers',
};

/** A guess: us-east-1 has the later of its two, and where none was seen the region's name stands in full. */
const guessedFor = (region: string): string =>
  region === 'us-east-1' ? 'prod-iad-c1-djusa-layers' : `awslambda-${region}-layers`;

/** The links of both publishes whose regions are, or are not, among those of `SEEN`. @throws Inconclusive where none is. */
function publishedIn(seen: Observation<null>, isKnown: boolean): readonly Exchange[] {
  const found = [0, 1].map((step) => exchangeAt(seen, step)).filter(({ region }) => region in SEEN === isKnown);
  if (found.length === 0) throw new Inconclusive(`the buckets of both regions were ${isKnown ? 'never' : 'once'} seen`);
  return found;
}

const publishIn = (region: number) =>
  ({
    call: 'PublishLayerVersion',
    with: { LayerName: { $name: 'a' }, Content: { ZipFile: { $zip: 0 } } },
    in: region,
  }) as const;

/** Laws of what a link to an archive looks like. */
export const links: readonly Contract[] = [
  ...contractsOver(reads, [
    {
      id: 'shapes/path-of-a-link',
      level: 'recorded',
      source: `${RECORDED}; hosts of seven regions in public outputs, 2019 to 2025`,
      sentence: "Location leads to a bucket of layers in its region, and names the layer's account and name.",
      holds: (seen) =>
        each(successesOf(seen, 'GetLayerVersion', 'GetLayerVersionByArn'), (answer) => {
          const link = linkOf(answer);
          const { account, name } = parseLayerArn(textOf(memberOf(answer.output, 'LayerArn'))) ?? {};
          const path = new RegExp(`${isAwsHost(answer) ? '^' : ''}/snapshots/${account}/${name}-${UUID}$`);
          return (
            (path.test(link.pathname) && (!isAwsHost(answer) || hostIn(answer.region).test(link.hostname))) ||
            `Location is ${link.origin}${link.pathname}`
          );
        }),
    },
    {
      id: 'shapes/query-of-a-link',
      level: 'recorded',
      source: RECORDED,
      sentence: 'Location is presigned for ten minutes, and has its parameters in one order.',
      holds: (seen) =>
        each(successesOf(seen, 'GetLayerVersion', 'GetLayerVersionByArn'), (answer) => {
          const query = linkOf(answer).searchParams;
          return all(
            equal(
              'the parameters',
              [...query.keys()],
              [
                'versionId',
                'X-Amz-Security-Token',
                'X-Amz-Algorithm',
                'X-Amz-Date',
                'X-Amz-SignedHeaders',
                'X-Amz-Expires',
                'X-Amz-Credential',
                'X-Amz-Signature',
              ],
            ),
            equal('the letters of versionId', query.get('versionId')?.length, 32),
            equal('X-Amz-Expires', query.get('X-Amz-Expires'), '600'),
          );
        }),
    },
  ]),
  ...examples('shapes/bucket-names', { steps: [publishIn(0), publishIn(1)], writes: true }, [
    {
      id: 'shapes/seen-bucket-names',
      level: 'recorded',
      source:
        'public outputs: eu-west-1 since 2020, ap-northeast-1 2019 and 2025, ap-south-1 2020 to 2023, us-west-2 2021, ' +
        'eu-central-1 2022, ap-southeast-1 without a date',
      sentence: 'The bucket in a link is the one that was seen in its region, be that named in full or not.',
      holds: (seen) =>
        each(publishedIn(seen, true), (answer) => equal('the bucket', bucketOf(linkOf(answer)), SEEN[answer.region])),
    },
    {
      id: 'shapes/bucket-names',
      level: 'observed',
      source: 'prod-04-2014-layers (us-east-1, 2019 to 2020), prod-iad-c1-djusa-layers (us-east-1, 2023-09-13)',
      sentence: 'The bucket of a region where none was seen has its full name; us-east-1 has the one seen last.',
      needs: ['regions'],
      holds: (seen) =>
        each(publishedIn(seen, false), (answer) =>
          equal('the bucket', bucketOf(linkOf(answer)), guessedFor(answer.region)),
        ),
    },
  ]),
];
