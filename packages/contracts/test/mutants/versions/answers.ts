import { answering, isGet, isListVersions, isPublish, jsonOf, type Mutant, refusal, withText } from '../mutant.ts';
import { isUnderArn, versionsOf } from './layers.ts';

const publishAnswers = (change: (body: any) => unknown): Mutant['around'] =>
  answering(({ ok }, request) => ok && isPublish(request), change);
const getAnswers = (change: (body: any) => unknown): Mutant['around'] =>
  answering(({ ok }, request) => ok && isGet(request), change);
const isByArn = (request: Request): boolean => new URL(request.url).searchParams.get('find') === 'LayerVersion';

const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');

/** Bugs of what answers say of a version. */
export const answers: readonly Mutant[] = [
  {
    name: 'runtimes-are-sorted',
    breaks: 'versions/echoes-runtimes',
    around: publishAnswers((body) => ({ ...body, CompatibleRuntimes: body.CompatibleRuntimes?.toSorted() })),
  },
  {
    name: 'architectures-are-a-set',
    breaks: 'versions/echoes-architectures',
    around: publishAnswers((body) => ({
      ...body,
      CompatibleArchitectures: body.CompatibleArchitectures?.toSorted().toReversed(),
    })),
  },
  {
    name: 'names-given-twice-are-kept-once',
    breaks: 'versions/duplicate-names',
    around: publishAnswers((body) => {
      if (body.CompatibleRuntimes) body.CompatibleRuntimes = [...new Set(body.CompatibleRuntimes)];
    }),
  },
  {
    name: 'descriptions-are-latin',
    breaks: 'versions/echoes-description',
    around: publishAnswers((body) => void (body.Description = body.Description.replaceAll(/[^\0-\xFF]/g, '?'))),
  },
  {
    name: 'licences-are-dropped',
    breaks: 'versions/echoes-license',
    around: publishAnswers((body) => void (body.LicenseInfo = null)),
  },
  {
    name: 'no-description-is-null',
    breaks: 'versions/description-when-unset',
    around: getAnswers((body) => void (body.Description ||= null)),
  },
  {
    name: 'the-size-is-that-of-the-base64',
    breaks: 'versions/code-size',
    around: publishAnswers((body) => void (body.Content.CodeSize = Math.ceil(body.Content.CodeSize / 3) * 4)),
  },
  {
    name: 'the-hash-is-hexadecimal',
    breaks: 'versions/code-sha256',
    around: publishAnswers((body) => void (body.Content.CodeSha256 = hexOf(body.Content.CodeSha256))),
  },
  {
    name: 'get-knows-no-architectures',
    breaks: 'versions/get-agrees-with-publish',
    around: getAnswers((body) => void (body.CompatibleArchitectures = null)),
  },
  {
    name: 'dates-are-of-another-zone',
    breaks: 'versions/created-when-published',
    around: publishAnswers((body) => void (body.CreatedDate = body.CreatedDate.replace('+0000', '+0200'))),
  },
  {
    name: 'a-version-is-created-when-it-is-read',
    breaks: 'versions/created-date-stays',
    around: (fake) =>
      getAnswers((body) => {
        body.CreatedDate = fake.clock.now().toISOString().replace('Z', '+0000');
      })(fake),
  },
  {
    name: 'get-answers-the-newest-description',
    breaks: 'versions/a-version-never-changes',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isGet(request) || !answer.ok) return answer;
      const [newest] = await versionsOf(fake.fetch, request);
      return withText(answer, JSON.stringify({ ...(await jsonOf(answer)), Description: newest.Description ?? '' }));
    },
  },
  {
    name: 'texts-are-cut-at-100-letters',
    breaks: 'versions/longest-texts',
    around: answering(
      ({ ok }, request) => ok && (isPublish(request) || isGet(request)),
      (body) => ({
        ...body,
        Description: body.Description.slice(0, 100),
        LicenseInfo: body.LicenseInfo?.slice(0, 100) ?? null,
      }),
    ),
  },
  {
    // As moto did.
    name: 'the-list-under-an-arn-is-empty',
    breaks: 'versions/list-by-layer-arn',
    around: answering(
      ({ ok }, request) => ok && isListVersions(request) && isUnderArn(request),
      (body) => ({ ...body, LayerVersions: [], NextMarker: null }),
    ),
  },
  {
    name: 'lists-know-no-licences',
    breaks: 'versions/list-agrees-with-get',
    around: answering(
      ({ ok }, request) => ok && isListVersions(request),
      (body) => body.LayerVersions.forEach((item: any) => (item.LicenseInfo = null)),
    ),
  },
  {
    name: 'the-arn-of-a-layer-has-a-version',
    breaks: 'versions/arns-name-the-version',
    around: getAnswers((body) => void (body.LayerArn = body.LayerVersionArn)),
  },
  {
    name: 'the-region-is-always-the-first',
    breaks: 'versions/arns-name-the-region',
    around: publishAnswers(
      (body) => void (body.LayerVersionArn = body.LayerVersionArn.replace(/:lambda:[^:]+/, ':lambda:us-east-1')),
    ),
  },
  {
    name: 'the-account-is-always-the-same',
    breaks: 'versions/arns-name-the-account',
    around: publishAnswers(
      (body) => void (body.LayerVersionArn = body.LayerVersionArn.replace(/:\d{12}:/, ':000000000000:')),
    ),
  },
  {
    name: 'by-arn-there-are-no-runtimes',
    breaks: 'versions/by-arn-agrees-with-get',
    around: answering(
      ({ ok }, request) => ok && isByArn(request),
      (body) => void delete body.CompatibleRuntimes,
    ),
  },
  {
    name: 'the-arn-of-a-layer-is-no-name',
    breaks: 'versions/layer-arn-as-name',
    around: (fake) => async (request) =>
      isGet(request) && request.url.includes('%3A')
        ? refusal(404, 'ResourceNotFoundException', { Type: 'User', Message: 'Cannot find layer' })
        : await fake.fetch(request),
  },
];
