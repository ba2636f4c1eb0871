import { answering, isDownload, isPublish, type Mutant } from '../mutant.ts';
import { isOneVersion, success } from './requests.ts';

/** Answers with an archive where S3 would refuse. */
const serving =
  (what: string) =>
  (fake: Parameters<Mutant['around']>[0]): ReturnType<Mutant['around']> =>
  async (request) => {
    const answer = await fake.fetch(request);
    if (!isDownload(request) || !(await answer.clone().text()).includes(what)) return answer;
    return new Response('PK', { headers: { 'content-type': 'application/zip' } });
  };

/** Changes the links in answers. */
const linking = (change: (link: string) => string): Mutant['around'] =>
  answering(
    success((request) => isOneVersion(request) || isPublish(request)),
    ({ Content }) => {
      Content.Location = change(Content.Location);
    },
  );

/** Links that are not like AWS's. */
export const shapesOfLinks: readonly Mutant[] = [
  {
    name: 'archives-are-kept-under-layers',
    breaks: 'shapes/path-of-a-link',
    around: linking((link) => link.replace('/snapshots/', '/layers/')),
  },
  {
    name: 'a-link-says-that-it-is-good-for-an-hour',
    breaks: 'shapes/query-of-a-link',
    around: linking((link) => link.replace('X-Amz-Expires=600', 'X-Amz-Expires=3600')),
  },
  {
    name: 'a-link-leads-to-a-bucket-of-functions',
    breaks: 'shapes/path-of-a-link',
    around: linking((link) => link.replace('-layers.s3.', '-tasks.s3.')),
  },
  {
    name: 'us-east-1-has-the-bucket-that-it-had-until-2020',
    breaks: 'shapes/bucket-names',
    around: linking((link) => link.replace('prod-iad-c1-djusa-', 'prod-04-2014-')),
  },
  {
    name: 'buckets-have-the-full-names-of-their-regions',
    breaks: 'shapes/seen-bucket-names',
    around: linking((link) => link.replace('awslambda-eu-cent-1-', 'awslambda-eu-central-1-')),
  },
  {
    name: 'an-archive-is-a-stream-of-octets',
    breaks: 'shapes/download-headers',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (answer.ok && isDownload(request)) answer.headers.set('content-type', 'binary/octet-stream');
      return answer;
    },
  },
  {
    name: 'the-signature-of-a-link-is-not-checked',
    breaks: 'shapes/link-errors',
    around: serving('SignatureDoesNotMatch'),
  },
  {
    name: 'a-link-is-good-for-ever',
    breaks: 'shapes/expired-link',
    around: serving('Request has expired'),
  },
  {
    name: 'an-archive-is-public',
    breaks: 'shapes/unsigned-link',
    around: serving('Access Denied'),
  },
];
