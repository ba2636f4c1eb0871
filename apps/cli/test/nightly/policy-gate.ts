import { formatLayerArn, type OperationName, OPERATIONS, parseLayerArn } from '@org/layers-model';
import type { Policy } from './roles-template.ts';

/** What a call asks IAM for. */
export interface Ask {
  readonly action: string;
  readonly resource: string;
  /** Where the request goes. */
  readonly region: string;
}

/** Whether a policy allows it. Statements only allow, and have no conditions but the region's. */
export const allows = ({ Statement }: Policy, { action, resource, region }: Ask): boolean =>
  Statement.some(
    ({ Action, Resource = '', Condition }) =>
      [Action].flat().includes(action) &&
      like(Resource).test(resource) &&
      [undefined, region].includes(Condition?.StringEquals['aws:RequestedRegion']),
  );

const like = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, (sign) => (sign === '*' ? '.*' : `\\${sign}`))}$`, 's');

/**
 * Puts IAM in front of an implementation: a call that the caller's role may not make is refused before anybody looks
 * at it, as AWS refuses it.
 *
 * @param asked - gets every call that asks IAM for something.
 */
export function behindPolicy(
  policy: Policy,
  account: string,
  fetch: (request: Request) => Promise<Response>,
  asked: (ask: Ask) => void = () => {},
): (request: Request) => Promise<Response> {
  let answered = 0;
  return async (request) => {
    const ask = askOf(request, account);
    if (ask === undefined) return await fetch(request);
    asked(ask);
    if (allows(policy, ask)) return await fetch(request);
    return denial(ask, account, (answered += 1));
  };
}

/** AWS's refusal, with the headers that every answer has. */
function denial({ action, resource }: Ask, account: string, number: number): Response {
  const who = `arn:aws:sts::${account}:assumed-role/layers/nightly`;
  const because = `because no identity-based policy allows the ${action} action`;
  const Message = `User: ${who} is not authorized to perform: ${action} on resource: ${resource} ${because}`;
  const body = JSON.stringify({ Message });
  const headers = {
    'content-length': String(new TextEncoder().encode(body).length),
    'content-type': 'application/json',
    date: 'Tue, 24 Nov 2026 00:00:00 GMT',
    'x-amzn-errortype': 'AccessDeniedException',
    'x-amzn-requestid': `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  };
  return new Response(body, { status: 403, headers });
}

/** The action and the resource of a request; nothing where it has no route. */
export function askOf({ method, url }: Pick<Request, 'method' | 'url'>, account: string): Ask | undefined {
  const { hostname, pathname, searchParams } = new URL(url);
  const region = /^lambda\.([^.]+)\./.exec(hostname)?.[1] ?? '';
  const name = operationOf(method, pathname, searchParams.get('find'));
  if (name === undefined) return undefined;
  const [, , , layer, , version] = pathname.split('/').map(decodeURIComponent);
  const action = `lambda:${name === 'GetLayerVersionByArn' ? 'GetLayerVersion' : name}`;
  if (name === 'ListLayers') return { action, resource: '*', region };
  if (name === 'GetLayerVersionByArn') return { action, resource: searchParams.get('Arn') ?? '', region };
  const isArn = parseLayerArn(layer ?? '') !== undefined;
  const arn = isArn ? layer! : formatLayerArn({ partition: 'aws', region, account, name: layer! });
  return { action, resource: version === undefined ? arn : `${arn}:${version}`, region };
}

const ROUTES = (Object.keys(OPERATIONS) as readonly OperationName[]).map((name) => ({
  name,
  binding: OPERATIONS[name],
  path: new RegExp(`^${OPERATIONS[name].path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
}));

const operationOf = (method: string, path: string, find: string | null): OperationName | undefined =>
  ROUTES.find(
    ({ binding, path: pattern }) =>
      binding.method === method && pattern.test(path) && (binding.query?.['find'] ?? find) === find,
  )?.name;
