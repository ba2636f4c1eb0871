import type { Fake } from '@org/layers-fake';

/** A broken implementation: the fake with one plausible bug. */
export interface Mutant {
  /** What it does wrong, in a few words with hyphens. */
  readonly name: string;
  /** The id of the contract that must catch it. */
  readonly breaks: string;
  /** Made anew after each reset, so that what it remembers is forgotten. */
  readonly around: (fake: Fake) => Fake['fetch'];
}

/** The JSON body of an answer or request, or `undefined`. */
export const jsonOf = async (from: Request | Response): Promise<any> => {
  const text = await from.clone().text();
  return text === '' ? undefined : JSON.parse(text);
};

/** The same answer with another body. */
export function withText(answer: Response, text: string): Response {
  const headers = new Headers(answer.headers);
  headers.set('content-length', String(new TextEncoder().encode(text).length));
  return new Response(text, { status: answer.status, headers });
}

/** Another answer of AWS's form. */
export const refusal = (status: number, code: string, body: object): Response => {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'x-amzn-errortype': code,
    'x-amzn-requestid': crypto.randomUUID(),
  };
  return new Response(text, { status, headers: { ...headers, 'content-length': String(text.length) } });
};

/** Changes the JSON of answers: `change` may edit what it is given, or return something else. */
export const answering =
  (strikes: (answer: Response, request: Request) => boolean, change: (body: any, answer: Response) => unknown) =>
  (fake: Fake): Fake['fetch'] =>
  async (request) => {
    const answer = await fake.fetch(request);
    if (!strikes(answer, request)) return answer;
    const body = await jsonOf(answer);
    return withText(answer, JSON.stringify(change(body, answer) ?? body));
  };

/** Changes requests before they are answered. */
export const asking =
  (change: (request: Request, url: URL) => Request | undefined | Promise<Request | undefined>) =>
  (fake: Fake): Fake['fetch'] =>
  async (request) =>
    await fake.fetch((await change(request, new URL(request.url))) ?? request);

/** Changes what links answer. */
export const downloading =
  (change: (answer: Response, request: Request) => Promise<Response> | Response): Mutant['around'] =>
  (fake) =>
  async (request) => {
    const answer = await fake.fetch(request);
    return isDownload(request) ? await change(answer, request) : answer;
  };

/** The same request to another URL. */
export const to = (url: URL, request: Request): Request => new Request(url, request);

/** Whether a request is a certain operation's: `path` is matched behind the date. */
export const isCall =
  (method: string, path: RegExp) =>
  (request: Request): boolean =>
    request.method === method && path.test(new URL(request.url).pathname.replace('/2018-10-31', ''));

/** Whether a request follows a link. */
export const isDownload = ({ url }: Request): boolean => new URL(url).pathname.includes('/snapshots/');

export const isListLayers = (request: Request): boolean =>
  isCall('GET', /^\/layers$/)(request) && new URL(request.url).searchParams.get('find') !== 'LayerVersion';
export const isListVersions = isCall('GET', /^\/layers\/[^/]+\/versions$/);
export const isGet = isCall('GET', /^\/layers\/[^/]+\/versions\/[^/]+$/);
export const isPublish = isCall('POST', /^\/layers\/[^/]+\/versions$/);
export const isDelete = isCall('DELETE', /^\/layers\/[^/]+\/versions\/[^/]+$/);
export const isPolicy = isCall('GET', /\/policy$/);
export const isAdd = isCall('POST', /\/policy$/);
export const isRemove = isCall('DELETE', /\/policy\/[^/]+$/);
