import type { OperationName } from '@org/layers-model';
import type { Exchange } from '../observation.ts';
import type { Caller, DownloadStep, RawStep } from '../step.ts';
import type { Target } from '../target.ts';
import type { Json } from '../value.ts';
import { type Captured, NoAnswer, reasonOf } from './capture.ts';
import { clientsOf, type Signing } from './clients.ts';
import { type Command, commandOf } from './commands.ts';
import type { HttpRequest } from './http-request.ts';
import { Unusable } from './inconclusive.ts';
import { withoutSignature } from './presign.ts';
import { rawCommand } from './raw-command.ts';
import type { Resolved } from './resolve.ts';
import { under } from './under.ts';
import { sha256Of } from './zips.ts';

/** A call whose references are resolved. */
export interface ResolvedCall extends Caller {
  readonly operation: OperationName;
  readonly input: { readonly [member: string]: Resolved };
}

/** A raw request whose references are resolved. */
export interface ResolvedRaw extends Caller {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string | string[]>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signature: RawStep['signature'];
}

/** A link that is to be followed. */
export interface ResolvedDownload extends Omit<DownloadStep, 'download'> {
  readonly url: string;
}

/** Sends requests to a target and says what came back: once each, and nothing is judged. */
export interface Line {
  readonly call: (call: ResolvedCall) => Promise<Exchange>;
  readonly raw: (request: ResolvedRaw) => Promise<Exchange>;
  readonly download: (request: ResolvedDownload) => Promise<Exchange>;
  /** Breaks off what is under way. */
  readonly signal: AbortSignal;
  readonly close: () => void;
}

/** @throws NoAnswer from each, where no answer came. */
export function lineOf(target: Target, signal: AbortSignal): Line {
  const clients = clientsOf(target);
  const regionOf = (caller: Caller): string => target.regions[caller.in ?? 0] ?? target.regions[0]!;

  const send = async (
    command: Command,
    caller: Caller,
    { signer = caller.as ?? 'owner', inQuery = false }: Partial<Omit<Signing, 'region'>>,
    said: { readonly operation?: OperationName; readonly input: Json },
  ): Promise<Exchange> => {
    let answer: Captured | undefined;
    let request: HttpRequest | undefined;
    const region = regionOf(caller);
    const sent = Date.now();
    const seen = (captured: Captured, on: HttpRequest): void => {
      answer = captured;
      request = on;
    };
    const result = await clients.send(command, { signer, region, inQuery }, seen, signal).then(
      (output) => ({ output: plainOf(output) }),
      (error: unknown) => {
        if (answer === undefined) throw error instanceof NoAnswer ? error : lost(error, signal);
        return { fault: faultOf(error) };
      },
    );
    if (answer === undefined || request === undefined) throw new NoAnswer('The SDK asked nobody.');
    return {
      ...said,
      as: caller.as ?? 'owner',
      region,
      request: { method: request.method, url: withoutSignature(answer.url), ...bodyOf(request) },
      status: answer.status,
      headers: answer.headers,
      body: new TextDecoder().decode(answer.body),
      ...result,
      times: [sent, Date.now()],
    };
  };

  /** Cut off in its body, an answer is none. */
  const fetched = async (request: Request) => {
    const answer = await target.fetch(request);
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  return {
    signal,
    call: async ({ operation, input, ...caller }) =>
      await send(commandOf(operation, input), caller, {}, { operation, input: await describe(input) }),
    raw: async ({ signature, as, in: region, ...request }) => {
      const caller = { ...(as !== undefined && { as }), ...(region !== undefined && { in: region }) };
      const signing = {
        ...((signature === 'unknown key' || signature === 'wrong secret') && { signer: signature }),
        inQuery: signature === 'in the query',
      };
      return await send(rawCommand(request, signature), caller, signing, { input: {} });
    },
    download: async ({ url, method = 'GET', headers = {}, keep = false }) => {
      const sent = Date.now();
      const { answer, bytes } = await under(
        signal,
        async (own) => await fetched(new Request(url, { method, headers, signal: own })),
      ).catch((error: unknown) => {
        throw lost(error, signal);
      });
      return {
        input: {},
        as: 'owner',
        region: target.regions[0]!,
        request: { method, url },
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: answer.ok ? '' : new TextDecoder().decode(bytes),
        bytes: {
          size: bytes.length,
          sha256: await sha256Of(bytes),
          ...(keep && answer.ok && bytes.length <= MOST_KEPT && { kept: [...bytes] }),
        },
        times: [sent, Date.now()],
      };
    },
    close: clients.destroy,
  };
}

/** An error for which nobody's answer is to blame: the network, the credentials. */
function lost(error: unknown, signal: AbortSignal): unknown {
  signal.throwIfAborted();
  return error instanceof Unusable || (error instanceof Error && error.name === 'CredentialsProviderError')
    ? error
    : new NoAnswer(reasonOf(error), { cause: error });
}

/** A success without the SDK's own member, as JSON. */
const plainOf = (output: object): Json => JSON.parse(JSON.stringify({ ...output, $metadata: undefined })) as Json;

const faultOf = (error: unknown): { readonly code: string; readonly message: string } =>
  error instanceof Error ? { code: error.name, message: error.message } : { code: 'unknown', message: String(error) };

/** A body as text, its archive left out: the number that stands for it says more. */
const bodyOf = ({ body }: HttpRequest): { readonly body?: string } =>
  typeof body === 'string' && body !== '' ? { body: body.replace(/("ZipFile":")[^"]{64,}/, '$1…') } : {};

/** What is longer is none of the small archives whose bytes are kept. */
const MOST_KEPT = 200;

/** Of larger archives the number that stands for them is kept and no hash: to have one takes as long as to publish them. */
const LARGEST_HASHED = 1_000_000;

async function describe(value: Resolved): Promise<Json> {
  if (value instanceof Uint8Array)
    return { size: value.length, ...(value.length <= LARGEST_HASHED && { sha256: await sha256Of(value) }) };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return await Promise.all(value.map(async (item: Resolved) => await describe(item)));
  const members = Object.entries(value).map(async ([name, item]) => [name, await describe(item)] as const);
  return Object.fromEntries(await Promise.all(members));
}
