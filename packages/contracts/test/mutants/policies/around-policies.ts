import type { Fake } from '@org/layers-fake';
import { isAdd, isPolicy, isRemove, jsonOf, refusal, to, withText } from '../mutant.ts';

/** What a fake's bug does: it answers a request, and can ask the fake whatever it likes. */
export type Bug = (request: Request, fetch: Fake['fetch']) => Promise<Response>;

/** A bug that remembers nothing. */
export const bug =
  (answer: Bug) =>
  (fake: Fake): Fake['fetch'] =>
  async (request) =>
    await answer(request, fake.fetch);

export const isChange = (request: Request): boolean => isAdd(request) || isRemove(request);
export const isAboutPolicy = (request: Request): boolean => isChange(request) || isPolicy(request);

/** The path of the version that a request is about. */
export const versionPath = (request: Request): string =>
  /^.*\/versions\/[^/]+/.exec(new URL(request.url).pathname)?.[0] ?? '';

/** The account of a caller, as its key says. */
export const callerOf = (request: Request): string =>
  /Credential=(\d{12})/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';

/** A request of the same caller to another path. */
export function aside(request: Request, path: string, method = 'GET', body?: object): Request {
  const { authorization = '', 'x-amz-date': date = '' } = Object.fromEntries(request.headers);
  const headers = { authorization, 'x-amz-date': date, 'content-type': 'application/json' };
  return new Request(new URL(path, request.url), { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

/** What the policy of the version is that a request is about, and its revision; nothing where there is none. */
export async function policyOf(
  request: Request,
  fetch: Fake['fetch'],
): Promise<{ revision?: string; statements: any[] }> {
  const answer = await fetch(aside(request, `${versionPath(request)}/policy`));
  if (!answer.ok) return { statements: [] };
  const { Policy, RevisionId } = await jsonOf(answer);
  return { revision: RevisionId, statements: JSON.parse(Policy).Statement };
}

/** The same request from the account that owns the version that it names by ARN. */
export function asOwner(request: Request): Request {
  const [, owner = ''] = /:(\d{12}):layer:/.exec(decodeURIComponent(request.url)) ?? [];
  const copy = to(new URL(request.url), request);
  const authorization = copy.headers.get('authorization') ?? '';
  copy.headers.set('authorization', authorization.replace(/Credential=\d{12}/, `Credential=${owner}`));
  return copy;
}

export const revisionIn = (request: Request): string | null => new URL(request.url).searchParams.get('RevisionId');

/** The same request under another revision, or none. */
export function under(revision: string | undefined, request: Request): Request {
  const url = new URL(request.url);
  if (revision === undefined) url.searchParams.delete('RevisionId');
  else url.searchParams.set('RevisionId', revision);
  return to(url, request);
}

/** The statement id of a change. */
export const sidOf = async (request: Request): Promise<string> =>
  isAdd(request)
    ? (await jsonOf(request)).StatementId
    : decodeURIComponent(new URL(request.url).pathname.split('/').at(-1)!);

/** Changes the texts of statements and policies in answers. */
export const writing = (change: (text: string) => string) =>
  bug(async (request, fetch) => {
    const answer = await fetch(request);
    if (!answer.ok || isRemove(request) || !isAboutPolicy(request)) return answer;
    const body = await jsonOf(answer);
    for (const member of ['Statement', 'Policy']) if (member in body) body[member] = change(body[member]);
    return withText(answer, JSON.stringify(body));
  });

export const message = async (answer: Response): Promise<string> => {
  const body = await jsonOf(answer);
  return body?.message ?? body?.Message ?? '';
};

export const notFound = (Message: string): Response =>
  refusal(404, 'ResourceNotFoundException', { Type: 'User', Message });
export const invalid = (text: string): Response =>
  refusal(400, 'InvalidParameterValueException', { Type: 'User', message: text });
export const conflict = (text: string): Response =>
  refusal(409, 'ResourceConflictException', { Type: 'User', message: text });
export const stale = (): Response =>
  refusal(412, 'PreconditionFailedException', {
    Type: 'User',
    message:
      'The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest Revision Id',
  });

/** Another success. */
export function success(status: number, body: object): Response {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': String(text.length) };
  return new Response(text, { status, headers: { ...headers, 'x-amzn-requestid': crypto.randomUUID() } });
}
