import type { OperationName } from '@org/layers-model';
import type { Context, Service } from './context.ts';
import { download } from './download.ts';
import { Fault } from './fault.ts';
import type { FaultSwitch } from './faults/create-faults.ts';
import type { Json } from './json.ts';
import { isLink } from './link.ts';
import { operations } from './operations/index.ts';
import type { Operation } from './operations/operation.ts';
import type { RequestParts, ResponseParts } from './parts.ts';
import { authenticate, type Signatures } from './wire/authenticate.ts';
import { callerOf } from './wire/caller.ts';
import { isPreflight, preflight } from './wire/cors.ts';
import { decode, type Members } from './wire/decode.ts';
import { encode, encodeFault, type Envelope } from './wire/encode.ts';
import { isRoute, match } from './wire/match.ts';
import { validate } from './wire/validate.ts';

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
  const url = new URL(request.url);
  if (isPreflight(request) && (isRoute(url) || isLink(url))) return preflight(request, envelope);
  if (isLink(url)) return await download(request, url, service, envelope);
  await authenticate(request, url, signatures, envelope.date);
  const found = match(request.method, url);
  const members = await decode(found, request, url, service.rules);
  const caller = callerOf(request, url, service);
  const finish = await faults.strike({ operation: found.operation, members, ...caller }, request);
  const digitsOf = (version: number): string => digits(version, found.labels['VersionNumber']);
  const context: Context = { ...service, caller, digitsOf, request, url };
  try {
    return encode(found.operation, await carryOut(found.operation, members, context), envelope);
  } finally {
    // Whatever the answer would be: it may never come.
    finish();
  }
}

async function carryOut(name: OperationName, members: Members, context: Context): Promise<Json<object>> {
  const request = validate(name, members, context.rules);
  // The table pairs each request with its operation; the compiler cannot follow the name through it.
  return await (operations[name] as Operation<typeof name>)(context, request);
}

const digits = (version: number, label: string | undefined): string =>
  Number.isSafeInteger(version) || label === undefined ? String(version) : String(BigInt(label));
