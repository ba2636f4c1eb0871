import type { Context, Service } from './context.ts';
import { download } from './download.ts';
import type { FaultSwitch } from './faults/create-faults.ts';
import { isLink } from './link.ts';
import { operations } from './operations/index.ts';
import type { Operation } from './operations/operation.ts';
import { authenticate, type Signatures } from './wire/authenticate.ts';
import { callerOf } from './wire/caller.ts';
import { isPreflight, preflight } from './wire/cors.ts';
import { decode } from './wire/decode.ts';
import { encode, type Envelope } from './wire/encode.ts';
import { isRoute, match } from './wire/match.ts';
import { validate } from './wire/validate.ts';

/** What stands before the service: who may call at all, and which faults were ordered. */
export interface FrontEnd {
  readonly signatures: Signatures;
  readonly faults: FaultSwitch;
}

/**
 * Answers one request: match, decode, validate, operation, encode.
 *
 * @throws Fault where AWS refuses it; ConnectionDropped where a fault rule says so.
 */
export async function answer(
  request: Request,
  envelope: Envelope,
  service: Service,
  { signatures, faults }: FrontEnd,
): Promise<Response> {
  const url = new URL(request.url);
  if (isLink(url)) return await download(request, url, service, envelope);
  if (isPreflight(request) && isRoute(url)) return preflight(request, envelope);
  await authenticate(request, url, signatures, envelope.date);
  const found = match(request.method, url);
  const members = await decode(found, request, url, service.rules);
  const caller = callerOf(request, url, service);
  const finish = await faults.strike({ operation: found.operation, members, ...caller }, request.signal);
  const input = validate(found.operation, members, service.rules);
  // The table pairs each request with its operation; the compiler cannot follow the name through it.
  const operation = operations[found.operation] as Operation<typeof found.operation>;
  const digitsOf = (version: number): string => digits(version, found.labels['VersionNumber']);
  const context: Context = { ...service, caller, digitsOf, origin: url.origin };
  const body = await operation(context, input);
  finish();
  return encode(found.operation, body, envelope);
}

const digits = (version: number, label: string | undefined): string =>
  Number.isSafeInteger(version) || label === undefined ? String(version) : String(BigInt(label));
