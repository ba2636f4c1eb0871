import type { Fake } from '../../src/index.ts';

/** A fake with one thing wrong, and what the fuzz is to say of it. */
export interface Mutant {
  readonly does: string;
  readonly around: (fake: Fake) => Fake['fetch'];
  readonly says: string;
}

/** A fake whose answers are changed where a condition holds. */
const answering =
  (
    strikes: (answer: Response, request: Request) => boolean,
    change: (answer: Response, fake: Fake) => Response | Promise<Response>,
  ): Mutant['around'] =>
  (fake) =>
  async (request) => {
    const answer = await fake.fetch(request);
    return strikes(answer, request) ? await change(answer, fake) : answer;
  };

const isFault = ({ headers }: Response): boolean => headers.has('x-amzn-errortype');

const withBody = async (answer: Response, change: (text: string) => string): Promise<Response> => {
  const text = change(await answer.text());
  const headers = new Headers(answer.headers);
  headers.set('content-length', String(Buffer.byteLength(text)));
  return new Response(text, { status: answer.status, headers });
};

/** Each breaks one invariant, so that the fuzz is seen to hold it. */
export const MUTANTS: readonly Mutant[] = [
  {
    does: 'rejects',
    around: answering(isFault, () => Promise.reject(new Error('a bug'))),
    says: 'fetch rejected: Error: a bug',
  },
  {
    does: 'answers 500',
    around: answering(isFault, ({ body, headers }) => new Response(body, { status: 500, headers })),
    says: 'the status is 500',
  },
  {
    does: 'spells the text member otherwise',
    around: answering(
      ({ status }) => status === 404,
      async (answer) => await withBody(answer, (text) => text.replace('"Message"', '"message"')),
    ),
    says: 'ResourceNotFoundException has the members Type,message',
  },
  {
    does: 'says more than it should',
    around: answering(isFault, async (answer) => await withBody(answer, (text) => text.replace('{', '{"Reason":"",'))),
    says: 'has the members Reason,',
  },
  {
    does: 'counts the body wrong',
    around: answering(isFault, ({ status, headers, body }) => {
      const wrong = new Headers(headers);
      wrong.set('content-length', '1');
      return new Response(body, { status, headers: wrong });
    }),
    says: 'content-length is not the length of the body',
  },
  {
    does: 'changes its state though it refuses',
    around: answering(isFault, async (answer, fake) => {
      await fake.seed({ layers: [{ LayerName: 'stray', versions: [] }] });
      return answer;
    }),
    says: 'the state changed',
  },
  {
    does: 'changes its state in a read',
    around: answering(
      ({ status }, { method }) => status === 200 && method === 'GET',
      async (answer, fake) => {
        await fake.reset();
        return answer;
      },
    ),
    says: 'the state changed',
  },
  {
    does: 'answers with another status',
    around: answering(
      ({ status }) => status === 201,
      ({ body, headers }) => new Response(body, { status: 200, headers }),
    ),
    says: 'answered 200',
  },
  {
    does: 'writes an S3 error as JSON',
    around: answering(
      ({ headers }) => headers.get('content-type') === 'application/xml',
      ({ status, headers }) => new Response('{}', { status, headers }),
    ),
    says: 'an S3 error of another form',
  },
];
