import { refusedValues } from './refused-values.ts';

/**
 * What became of a call, for a person: what it is, in one sentence, and what to do.
 *
 * @public
 */
export interface Explanation {
  readonly kind:
    | 'absent'
    | 'conflict'
    | 'credentials'
    | 'denied'
    | 'disabled-region'
    | 'expired-link'
    | 'failed-download'
    | 'invalid'
    | 'network'
    | 'refused'
    | 'service'
    | 'throttled'
    | 'unknown';
  /** What happened, as the service or the network says it. */
  readonly sentence: string;
  /** What to do next; nothing where nothing is known. */
  readonly next?: string;
  /** Whether the service said more than the sentence does: the error has its whole message. */
  readonly isShortened?: true;
}

interface SaidByService {
  readonly name: string;
  readonly message: string;
  readonly $metadata: { readonly httpStatusCode?: number };
}

/** Names that AWS's front end and Lambda give to a call that came too often (client reports, 2023 to 2026). */
const THROTTLES = /^(?:Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded)$/;

const KINDS: Readonly<Record<string, Pick<Explanation, 'kind' | 'next'>>> = {
  ResourceNotFoundException: { kind: 'absent', next: 'Look at the name, the version and the region.' },
  AccessDeniedException: {
    kind: 'denied',
    next: 'Ask for that permission, or ask the owner to share the version.',
  },
  ResourceConflictException: { kind: 'conflict', next: 'Choose another statement id.' },
  PreconditionFailedException: {
    kind: 'conflict',
    next: 'Somebody changed the policy meanwhile: look at it, and try again.',
  },
  ExpiredToken: { kind: 'credentials', next: 'Log in again: the session is over.' },
  ExpiredTokenException: { kind: 'credentials', next: 'Log in again: the session is over.' },
  InvalidSignatureException: { kind: 'credentials', next: "Look at the secret key and at this machine's clock." },
  MissingAuthenticationTokenException: {
    kind: 'credentials',
    next: 'Give credentials: AWS_PROFILE, or aws sso login.',
  },
  UnrecognizedClientException: {
    kind: 'disabled-region',
    next: 'Enable the region for the account, or look at the access key.',
  },
  ValidationException: { kind: 'invalid' },
  InvalidParameterValueException: { kind: 'invalid' },
  SerializationException: { kind: 'invalid' },
  RequestEntityTooLargeException: { kind: 'invalid', next: 'Publish a large archive from S3.' },
  CodeStorageExceededException: { kind: 'invalid', next: 'Delete versions that nobody uses: the account is full.' },
  NotAnArchive: { kind: 'invalid' },
  LinkExpired: { kind: 'expired-link', next: 'Ask for the version again: its new link holds for ten minutes.' },
  MaybePublished: { kind: 'network' },
  HashMismatch: { kind: 'failed-download', next: 'Download it again.' },
  DownloadFailed: { kind: 'failed-download', next: 'Download it again.' },
  CredentialsProviderError: {
    kind: 'credentials',
    next: 'Set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run aws sso login.',
  },
  TokenProviderError: { kind: 'credentials', next: 'Run aws sso login.' },
};

/**
 * Says what an error of AWS's SDK, of the network or of a download comes to.
 *
 * @public
 */
export function explain(error: unknown): Explanation {
  if (!(error instanceof Error)) return { kind: 'unknown', sentence: String(error) };
  const { name, message } = error;
  if (THROTTLES.test(name)) return { kind: 'throttled', sentence: message, next: 'Wait a little, and try again.' };
  const known = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (known !== undefined) return { ...known, sentence: message, ...(known.kind === 'invalid' && shortened(message)) };
  if (isSaidByService(error)) {
    const status = error.$metadata.httpStatusCode;
    if (status !== undefined && status >= 500)
      return { kind: 'service', sentence: message || `the service answered ${status}`, next: 'Try again in a minute.' };
    if (status !== undefined && status >= 400) return { kind: 'refused', sentence: `${name}: ${message}` };
  }
  if (/Deserialization error/.test(message))
    return { kind: 'network', sentence: 'what answered is no Lambda', next: 'Look at the address.' };
  const reason = innermost(error);
  return isOfNetwork(error)
    ? { kind: 'network', sentence: reason, next: 'Look at the address and the network.' }
    : { kind: 'unknown', sentence: reason };
}

/** Of values that are none of an enumeration, without the enumeration. */
function shortened(message: string): Pick<Explanation, 'sentence' | 'next' | 'isShortened'> | undefined {
  const refused = refusedValues(message);
  return refused === undefined ? undefined : { ...refused, isShortened: true };
}

const isSaidByService = (error: Error): error is Error & SaidByService =>
  '$metadata' in error && typeof error.$metadata === 'object';

/** What Node, browsers and the SDK's own transports throw where nobody answered. */
const NETWORK =
  /^(?:ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_|HPE_|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

const isOfNetwork = (error: Error): boolean =>
  error.name === 'TimeoutError' ||
  (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) ||
  ('code' in error && typeof error.code === 'string' && NETWORK.test(error.code)) ||
  (error.cause instanceof Error && isOfNetwork(error.cause));

const innermost = (error: Error): string =>
  error.cause instanceof Error
    ? innermost(error.cause)
    : error.message || ('code' in error ? String(error.code) : error.name);
