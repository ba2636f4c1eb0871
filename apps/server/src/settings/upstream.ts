import { isHere } from '../same-machine.ts';
import { checkedSecret } from './checked.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** The API that the server passes calls on to, instead of having a fake. */
export interface UpstreamPlace {
  /** AWS itself, or the URL of an API that stands in for it. */
  readonly target: 'aws' | URL;
  /** Whether calls that change something are passed on. */
  readonly write: boolean;
  /** A profile of AWS's shared files; else the SDK looks for credentials. */
  readonly profile: string | undefined;
}

/** Flags that are about a fake, and about nothing where there is none. */
const OF_A_FAKE = [
  'account',
  'edition',
  'random-seed',
  'seed',
  'empty',
  'store',
  's3',
  's3-endpoint',
  'signatures',
  'credential',
  'accounts-in-keys',
  'organization',
] as const satisfies readonly (keyof Flags)[];

/**
 * Where calls are passed on to; `undefined` where a fake answers.
 *
 * @param host - what the server listens on: whoever reaches it calls with the credentials of this machine's user.
 * @throws UsageError for no target, for flags of a fake and its variable, and for a host that others reach.
 */
export function readUpstream(flags: Flags, host: string, env: NodeJS.ProcessEnv): UpstreamPlace | undefined {
  const { upstream, write = false, profile } = flags;
  if (upstream === undefined) {
    const idle = write ? '--write' : profile === undefined ? undefined : '--profile';
    if (idle !== undefined) throw new UsageError(`${idle} is about what --upstream passes on: give both, or neither.`);
    return undefined;
  }
  const wrong = ofAFake(flags, env);
  if (wrong !== undefined) throw new UsageError(`${wrong} is about the fake, and with --upstream there is none.`);
  if (!isHere(host))
    throw new UsageError(
      `--upstream calls with your credentials, so --host must be this machine's own, got '${host}'.`,
    );
  return { target: readTarget(upstream), write, profile };
}

/** The first of what was given that is about a fake. */
function ofAFake(flags: Flags, env: NodeJS.ProcessEnv): string | undefined {
  const flag = OF_A_FAKE.find((name) => flags[name] !== undefined);
  if (flag !== undefined) return `--${flag}`;
  return env['LAYERS_STORE'] ? 'LAYERS_STORE' : undefined;
}

function readTarget(text: string): UpstreamPlace['target'] {
  if (text === 'aws') return 'aws';
  return new URL(checkedSecret('--upstream', text, isPlainUrl, 'aws, or a plain URL such as http://127.0.0.1:4599'));
}

function isPlainUrl(text: string): boolean {
  const { protocol, username, password, search, hash } = URL.parse(text) ?? {};
  return protocol !== undefined && /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}
