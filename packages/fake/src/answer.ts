import type { OperationName } from '@org/layers-model';
import type { Context, Service } from './context.ts';
import { Fault } from './fault.ts';
import type { FaultSwitch } from './faults/create-faults.ts';
import type { Encoded } from './json.ts';
import { operations } from './operations/index.ts';
import { late } from './late.ts';
import type { Operation } from './operations/operation.ts';
import type { RequestParts, ResponseParts } from './parts.ts';
import { authenticate, type Signatures } from './wire/authenticate.ts';
import { callerOf } from './wire/caller.ts';
import { credentialOf } from './wire/credential.ts';
import { isPreflight, preflight } from './wire/cors.ts';
import { decode, type Members, readBody } from './wire/decode.ts';
import { encode, encodeFault, type Envelope } from './wire/encode.ts';
import { isRoute, type Match } from './wire/match.ts';
import { targetOf } from './wire/target.ts';
import { validate } from './wire/validate.ts';

const downloads = late(() => import('./download.ts'));

/** What stands before the service: who may call at all, and which faults were ordered. */
export interface FrontEnd {
  readonly signatures: Signatures;
  readonly faults: FaultSwitch;
}

/**
 * Answers one request, be it with a refusal.
 *
 * @throws ConnectionDropped where a fault rule says so.
 */
export async function answer(
  request: RequestParts,
  envelope: Envelope,
  service: Service,
  frontEnd: FrontEnd,
): Promise<ResponseParts> {
  try {
    return await serve(request, envelope, service, frontEnd);
  } catch (cause) {
    if (cause instanceof Fault) return encodeFault(cause, envelope);
    throw cause;
  }
}

/** Match, decode, validate, operation, encode. */
async function serve(
  request: RequestParts,
  envelope: Envelope,
  service: Service,
  { signatures, faults }: FrontEnd,
): Promise<ResponseParts> {
  const target = targetOf(request.url);
  const { url } = target;
  if (isPreflight(request) && (target.isLink || isRoute(url))) return preflight(request, envelope);
  if (target.isLink) return await (await downloads()).download(request, url, service, envelope);
  const credential = credentialOf(request, url);
  await authenticate(request, url, { credential, signatures, now: envelope.date });
  const { found, members: known } = target.ask(request.method);
  const members = known ?? (await readMembers(found, request, url, service));
  const { operation } = found;
  const caller = callerOf(credential, target.region, service);
  const finish = await faults.strike({ operation, members, ...caller }, request);
  const digitsOf = (version: number): string => digits(version, found.labels['VersionNumber']);
  const context: Context = { ...service, caller, digitsOf, request, target };
  try {
    return encode(operation, await carryOut(operation, members, context), envelope);
  } finally {
    // Whatever the answer would be: it may never come.
    finish();
  }
}

const readMembers = async (found: Match, request: RequestParts, url: URL, { rules }: Service): Promise<Members> =>
  decode(found, url, await readBody(found.operation, request, rules));

async function carryOut(name: OperationName, members: Members, context: Context): Promise<Encoded<object>> {
  const request = validate(name, members, context.rules);
  // The table pairs each request with its operation; the compiler cannot follow the name through it.
  return await (operations[name] as Operation<typeof name>)(context, request);
}

const digits = (version: number, label: string | undefined): string =>
  Number.isSafeInteger(version) || label === undefined ? String(version) : String(BigInt(label));
