import { answering, isListLayers, isListVersions, jsonOf, type Mutant, refusal } from '../mutant.ts';

/** Whether an answer is a certain refusal. */
export const isRefusal =
  (code: string) =>
  (answer: Response): boolean =>
    answer.headers.get('x-amzn-errortype') === code;

const isInvalid = isRefusal('ValidationException');

export const isList = (request: Request): boolean => isListLayers(request) || isListVersions(request);

/** Says something else in reports of broken constraints. */
export const retelling = (strikes: (request: Request) => boolean, change: (message: string) => string) =>
  answering(
    (answer, request) => isInvalid(answer) && strikes(request),
    ({ message }) => ({ message: change(message) }),
  );

/** Changes the items of reports. */
export const resorting = (strikes: (request: Request) => boolean, change: (items: string[]) => string[]) =>
  retelling(strikes, (message) => {
    const items = change(message.replace(/^\d+ validation errors? detected: /, '').split(/; (?=Value )/));
    return `${items.length} validation error${items.length === 1 ? '' : 's'} detected: ${items.join('; ')}`;
  });

/** Refuses in another way what is refused. */
export const insteadOf =
  (strikes: (answer: Response, request: Request) => boolean, other: () => Response): Mutant['around'] =>
  (fake) =>
  async (request) => {
    const answer = await fake.fetch(request);
    return strikes(answer, request) ? other() : answer;
  };

/** Changes the text of refusals with a code. */
export const rewording = (
  code: string,
  change: (body: any) => object,
  strikes: (request: Request) => boolean = () => true,
) => answering((answer, request) => isRefusal(code)(answer) && strikes(request), change);

export const invalid = (message: string): Response => refusal(400, 'ValidationException', { message });

export const notFound = (): Response =>
  refusal(404, 'ResourceNotFoundException', { Type: 'User', Message: 'The resource you requested does not exist.' });

/** The same request with another body. */
export const withBody = (request: Request, body: unknown): Request => {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) });
};

/** The same request with another signature; a server's own kind of request cannot be copied. */
export async function withSignature(request: Request, authorization: string): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.set('authorization', authorization);
  const body = request.method === 'GET' ? null : await request.arrayBuffer();
  return new Request(request.url, { method: request.method, headers, body });
}

/** Changes the JSON of what is published. */
export const publishing =
  (strikes: (request: Request) => boolean, change: (body: any) => object): Mutant['around'] =>
  (fake) =>
  async (request) =>
    await fake.fetch(strikes(request) ? withBody(request, change(await jsonOf(request))) : request);

/** The same request with another value in its query, or with none. */
export function withQuery(request: Request, name: string, value: string | null): Request {
  const url = new URL(request.url);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return new Request(url, request);
}

/** A value of a request's query. */
export const queryOf = (request: Request, name: string): string | null => new URL(request.url).searchParams.get(name);
