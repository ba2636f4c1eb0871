import { isDelete, isPublish, jsonOf, type Mutant, withText } from '../mutant.ts';
import { bare, renumbered, versionsOf } from './layers.ts';

type Fetch = (request: Request) => Promise<Response>;

/** Turns of the loop after which no other request is to be expected. */
const PATIENCE = 2000;

/** A publish that met another request between what it read and what it wrote. */
interface Meeting {
  readonly answer: Response;
  readonly request: Request;
  /** The number that was the next one when it began. */
  readonly next: number;
  readonly fetch: Fetch;
}

/** A bug of publishes that meet a request of some kind. */
const meeting =
  (isOther: (request: Request) => boolean, meets: (meeting: Meeting) => Promise<Response>): Mutant['around'] =>
  ({ fetch }) => {
    const running = new Map<Request, { met: boolean }>();
    return async (request) => {
      if (!isOther(request) && !isPublish(request)) return await fetch(request);
      const mine = { met: false };
      for (const [other, theirs] of running) {
        mine.met ||= isOther(other);
        theirs.met ||= isOther(request);
      }
      running.set(request, mine);
      try {
        const [newest] = await versionsOf(fetch, request);
        for (let turn = 0; turn < PATIENCE && !mine.met; turn += 1)
          await new Promise<void>((resolve) => void setImmediate(resolve));
        const answer = await fetch(request);
        if (!mine.met || !isPublish(request) || !answer.ok) return answer;
        return await meets({ answer, request, next: (newest?.Version ?? 0) + 1, fetch });
      } finally {
        running.delete(request);
      }
    };
  };

/** Takes a version away again that was just published. */
async function lose({ answer, request, fetch }: Meeting): Promise<Response> {
  const { Version } = await jsonOf(answer);
  await fetch(new Request(`${request.url}/${Version}`, { method: 'DELETE', headers: bare(request) }));
  return answer;
}

/** Bugs of publishes that come at the same time. */
export const atOnce: readonly Mutant[] = [
  {
    name: 'a-delete-writes-back-what-it-read',
    breaks: 'versions/publish-and-delete-at-once',
    around: meeting(isDelete, lose),
  },
  {
    name: 'publishes-at-once-read-one-number',
    breaks: 'versions/numbers-at-once',
    around: meeting(isPublish, async ({ answer, next }) =>
      withText(answer, JSON.stringify(renumbered(await jsonOf(answer), next))),
    ),
  },
  {
    name: 'of-publishes-at-once-some-are-lost',
    breaks: 'versions/none-lost-at-once',
    around: meeting(isPublish, lose),
  },
];
