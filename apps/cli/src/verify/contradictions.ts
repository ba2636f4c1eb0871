import { UsageError } from '../usage-error.ts';
import type { Flags } from './flags.ts';
import type { Place } from './place.ts';
import { refuseSameFile } from './same-file.ts';
import type { Settings } from './settings.ts';

/** Flags that say something of AWS or a URL, and nothing of what answers in this process. */
const ABROAD = [
  'region',
  'secondRegion',
  'profile',
  'secondProfile',
  'object',
  'organization',
  'public',
  'write',
  'prefix',
] as const satisfies readonly (keyof Flags)[];

/** What has no say in what a flag asks for, by that flag: it would be left aside, and nobody told. */
const IDLE = {
  '--list': ['replay', 'sweep', 'dryRun', 'report', 'records', 'record', 'known'],
  // What asks somebody, or says how.
  '--replay': ['sweep', 'dryRun', 'record', 'against', 'seed', 'path', 'runs'],
  '--sweep': [
    ...(['only', 'level', 'runs', 'seed', 'path', 'against', 'budget', 'maxMinutes', 'concurrency'] as const),
    ...(['report', 'records', 'known', 'record'] as const),
  ],
  '--dry-run': ['path', 'report', 'records', 'known', 'record'],
} as const satisfies Readonly<Record<string, readonly (keyof Flags)[]>>;

/** @throws UsageError for flags that contradict each other or the target, and where one is missing. */
export function refuseContradictions(settings: Settings, flags: Flags): void {
  const { task, place } = settings;
  const asked = task === 'verify' ? undefined : TASKS[task];
  const idle = asked === undefined ? undefined : IDLE[asked].find((name) => flags[name] !== undefined);
  if (idle !== undefined)
    throw new UsageError(`${asked} and ${flagOf(idle)} do not go together: leave out one of them.`);
  refuseSameFile(flags);
  if (task === 'list' || task === 'replay') return;
  if (place === undefined)
    throw new UsageError('A target is missing: layers verify fake, aws or a URL such as http://127.0.0.1:4566.');
  refuseAtPlace(place, settings, flags);
}

const TASKS = { list: '--list', replay: '--replay', sweep: '--sweep', 'dry run': '--dry-run' } as const;

/** What is of no use where somebody is asked, and what is missing there. */
function refuseAtPlace(place: Place, settings: Settings, flags: Flags): void {
  const { task, against, path, seed, access } = settings;
  const places = [place, ...(against === undefined ? [] : [against])];
  if (task === 'sweep' && place === 'fake')
    throw new UsageError('--sweep is of no use with fake: nothing outlasts its process.');
  if (task !== 'sweep' && flags.olderThan !== undefined)
    throw new UsageError('--older-than is of use with --sweep alone: give both or neither.');
  const stray = ABROAD.find((name) => flags[name] !== undefined);
  if (places.every((one) => one === 'fake') && stray !== undefined)
    throw new UsageError(`${flagOf(stray)} is of no use with fake, which answers in this process: leave it out.`);
  if (places.includes('fake') && flags.concurrency !== undefined)
    throw new UsageError('--concurrency is of no use with fake, which plays one scene at a time: leave it out.');
  if (places.includes('aws') && access.region === undefined)
    throw new UsageError('aws needs a region: give --region, such as --region eu-central-1, or set AWS_REGION.');
  if (path !== undefined && seed === undefined)
    throw new UsageError('--path leads from a seed: give --seed too, as the report says it.');
}

/** A flag as it is typed: `--dry-run`. */
const flagOf = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
