import { UsageError } from '../usage-error.ts';
import type { Flags } from './flags.ts';
import type { Settings } from './settings.ts';

/** Flags that say something of AWS or a URL, and nothing of what answers in this process. */
const ABROAD = {
  region: '--region',
  secondRegion: '--second-region',
  profile: '--profile',
  secondProfile: '--second-profile',
  object: '--object',
  organization: '--organization',
  public: '--public',
  write: '--write',
  prefix: '--prefix',
} as const satisfies Partial<Record<keyof Flags, string>>;

/** Flags that ask somebody, or say how: of no use where kept observations are judged. */
const ASKING = {
  sweep: '--sweep',
  dryRun: '--dry-run',
  record: '--record',
  against: '--against',
  seed: '--seed',
  path: '--path',
  runs: '--runs',
} as const satisfies Partial<Record<keyof Flags, string>>;

/** @throws UsageError for flags that contradict each other or the target, and where one is missing. */
export function refuseContradictions(settings: Settings, flags: Flags): void {
  const { task, place, against, path, seed, access } = settings;
  if (task === 'list') return;
  if (task === 'replay') {
    const one = typed(flags, ASKING);
    if (one !== undefined) throw new UsageError(`--replay asks nobody, and ${one} wants to: leave out one of them.`);
    return;
  }
  if (place === undefined)
    throw new UsageError('A target is missing: layers verify fake, aws or a URL such as http://127.0.0.1:4566.');
  const places = [place, ...(against === undefined ? [] : [against])];
  if (task === 'sweep' && place === 'fake')
    throw new UsageError('--sweep is of no use with fake: nothing outlasts its process.');
  if (task !== 'sweep' && flags.olderThan !== undefined)
    throw new UsageError('--older-than is of use with --sweep alone: give both or neither.');
  const stray = typed(flags, ABROAD);
  if (places.every((one) => one === 'fake') && stray !== undefined)
    throw new UsageError(`${stray} is of no use with fake, which answers in this process: leave it out.`);
  if (places.includes('aws') && access.region === undefined)
    throw new UsageError('aws needs a region: give --region, such as --region eu-central-1, or set AWS_REGION.');
  if (path !== undefined && seed === undefined)
    throw new UsageError('--path leads from a seed: give --seed too, as the report says it.');
}

const typed = (flags: Flags, names: Partial<Record<keyof Flags, string>>): string | undefined =>
  Object.entries(names).find(([name]) => flags[name as keyof Flags] !== undefined)?.[1];
