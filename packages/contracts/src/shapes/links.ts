import { parseLayerArn, partitionOf } from '@org/layers-model';
import { type Contract, contractsOver } from '../contract.ts';
import { example } from '../example.ts';
import { all, each, equal, exchangeAt } from '../judge.ts';
import type { Exchange } from '../observation.ts';
import { memberOf, textOf } from '../driver/resolve.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
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
const isAwsHost = ({ request, region }: Exchange): boolean =>
  new URL(request.url).host === `lambda.${region}.${partitionOf(region).suffix}`;

/** The bucket in a link: of its host at AWS, of its path elsewhere. */
const bucketOf = (link: URL): string | undefined =>
  /^(awslambda-[a-z\d-]+)\.s3\./.exec(link.hostname)?.[1] ?? /^\/([^/]+)\/snapshots\//.exec(link.pathname)?.[1];

const RECORDED = 'a link of us-west-2 in the elastic/apm-aws-lambda tests, 2021-09-27';

/** Only two names were seen (2021, 2022); that others are not shortened is a guess. */
const SHORT: Readonly<Record<string, string>> = { 'eu-central-1': 'eu-cent-1' };

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
      source: RECORDED,
      sentence: "Location leads to the bucket of the layers of its region, and names the layer's account and name.",
      holds: (seen) =>
        each(successesOf(seen, 'GetLayerVersion', 'GetLayerVersionByArn'), (answer) => {
          const link = linkOf(answer);
          const { account, name } = parseLayerArn(textOf(memberOf(answer.output, 'LayerArn'))) ?? {};
          const path = new RegExp(`${isAwsHost(answer) ? '^' : ''}/snapshots/${account}/${name}-${UUID}$`);
          const host = new RegExp(String.raw`^awslambda-[a-z\d-]+-layers\.s3\.${answer.region}\.`);
          return (
            (path.test(link.pathname) && (!isAwsHost(answer) || host.test(link.hostname))) ||
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
  example({
    id: 'shapes/bucket-names',
    level: 'observed',
    source: 'awslambda-us-west-2-layers (2021), awslambda-eu-cent-1-layers (2022)',
    sentence: 'The bucket in a link is named for its region, whose name is in full but for eu-cent-1.',
    needs: ['regions'],
    writes: true,
    steps: [publishIn(0), publishIn(1)],
    holds: (seen) =>
      each([0, 1], (step) => {
        const answer = exchangeAt(seen, step);
        const { region } = answer;
        return equal('the bucket', bucketOf(linkOf(answer)), `awslambda-${SHORT[region] ?? region}-layers`);
      }),
  }),
];
