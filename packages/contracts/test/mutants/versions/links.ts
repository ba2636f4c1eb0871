import { createHash } from 'node:crypto';
import { answering, downloading, isDelete, isGet, jsonOf, type Mutant, withText } from '../mutant.ts';
import { bare, versionsOf } from './layers.ts';

const DENIED = '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';

/** Bugs of links. */
export const links: readonly Mutant[] = [
  {
    name: 'links-give-base64',
    breaks: 'versions/link-gives-the-archive',
    around: downloading(async (answer) =>
      answer.ok ? new Response(Buffer.from(await answer.arrayBuffer()).toString('base64')) : answer,
    ),
  },
  {
    name: 'links-need-credentials',
    breaks: 'versions/link-gives-the-archive',
    around: downloading((answer, request) =>
      request.headers.has('authorization') ? answer : new Response(DENIED, { status: 403 }),
    ),
  },
  {
    name: 'get-answers-a-place-in-s3',
    breaks: 'versions/link-of-get',
    around: answering(
      ({ ok }, request) => ok && isGet(request),
      (body) => void (body.Content.Location = 's3://'),
    ),
  },
  {
    name: 'every-link-leads-to-the-newest-archive',
    breaks: 'versions/link-is-of-its-version',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      const [newest] = isGet(request) && answer.ok ? await versionsOf(fake.fetch, request) : [];
      // Of others' layers it may see no list.
      if (newest === undefined) return answer;
      const url = request.url.replace(/\d+$/, String(newest.Version));
      const { Location } = (await jsonOf(await fake.fetch(new Request(url, { headers: bare(request) })))).Content;
      const body = await jsonOf(answer);
      return withText(answer, JSON.stringify({ ...body, Content: { ...body.Content, Location } }));
    },
  },
  {
    name: 'an-archive-goes-with-the-first-version-that-had-it',
    breaks: 'versions/equal-archives-are-apart',
    around: (fake) => {
      const gone = new Set<string>();
      return async (request) => {
        if (isDelete(request)) {
          const { url, headers } = request;
          const version = await fake.fetch(new Request(url, { headers }));
          if (version.ok) gone.add((await jsonOf(version)).Content.CodeSha256);
        }
        return await downloading(async (answer) => {
          const bytes = Buffer.from(await answer.arrayBuffer());
          const isGone = gone.has(createHash('sha256').update(bytes).digest('base64'));
          return isGone
            ? new Response('<Error><Code>NoSuchKey</Code></Error>', { status: 404 })
            : new Response(bytes, { status: answer.status, headers: answer.headers });
        })(fake)(request);
      };
    },
  },
  {
    name: 'links-are-good-for-five-minutes',
    breaks: 'versions/link-is-good-for-ten-minutes',
    around: (fake) =>
      downloading((answer, request) => {
        const [, y, mo, d, h, mi, s] = /(....)(..)(..)T(..)(..)(..)Z/.exec(
          new URL(request.url).searchParams.get('X-Amz-Date') ?? '',
        ) as unknown as string[];
        const age = fake.clock.now().getTime() - Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
        return age > 300_000 ? new Response(DENIED, { status: 403 }) : answer;
      })(fake),
  },
  {
    name: 'links-are-good-for-ever',
    breaks: 'versions/link-ends-after-ten-minutes',
    around: (fake) => {
      const archives = new Map<string, Uint8Array<ArrayBuffer>>();
      return downloading(async (answer, request) => {
        const archive = archives.get(request.url) ?? new Uint8Array(await answer.arrayBuffer());
        archives.set(request.url, archive);
        return new Response(archive);
      })(fake);
    },
  },
];
