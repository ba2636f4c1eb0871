import type { Level } from '@org/layers-contracts';
import { atLeast, checked, whole } from '../checked.ts';
import { UsageError } from '../usage-error.ts';
import { type Access, readAccess } from './access.ts';
import { refuseContradictions } from './contradictions.ts';
import type { Flags } from './flags.ts';
import { type Place, readPlace } from './place.ts';

const LEVELS = ['documented', 'recorded', 'observed'] as const satisfies readonly Level[];

/** What is done with the contracts and the target. */
export type Task = 'verify' | 'list' | 'dry run' | 'sweep' | 'replay';

/** What a command line of `layers verify` asks for. */
export interface Settings {
  readonly task: Task;
  readonly place: Place | undefined;
  readonly against: Place | undefined;
  readonly access: Access;
  /** Globs over ids; all contracts when there is none. */
  readonly only: readonly string[];
  readonly levels: readonly Level[];
  readonly runs: number | undefined;
  readonly seed: number | undefined;
  readonly path: string | undefined;
  /** Most calls. */
  readonly budget: number | undefined;
  readonly minutes: number | undefined;
  /** Calls a second. */
  readonly rate: number | undefined;
  readonly concurrency: number | undefined;
  /** Of a sweep: runs that began since are spared, in minutes. */
  readonly olderThan: number | undefined;
  /** Of a sweep: whether it only says what would go. */
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Folders and files, as they were typed. */
  readonly files: Pick<Flags, 'report' | 'records' | 'known' | 'record' | 'replay'>;
}

/** The largest seed that fast-check takes as it is. */
const LARGEST_SEED = 2 ** 31 - 1;

/**
 * Reads a command line.
 *
 * @throws UsageError with one sentence.
 */
export function readSettings(target: string | undefined, flags: Flags, env: NodeJS.ProcessEnv): Settings {
  const { only = [], level, path, json = false, dryRun = false } = flags;
  const settings: Settings = {
    task: taskOf(flags),
    place: optional(target, (text) => readPlace('The target', text)),
    against: optional(flags.against, (text) => readPlace('--against', text)),
    access: readAccess(flags, env),
    only,
    levels: level === undefined ? LEVELS : readLevels(level),
    runs: optional(flags.runs, (text) => whole('--runs', text, 1)),
    seed: optional(flags.seed, (text) => whole('--seed', text, 0, LARGEST_SEED)),
    path: optional(path, (text) =>
      checked('--path', text, (typed) => /^\d+(:\d+)*$/.test(typed), 'numbers with colons between them, such as 3:0:1'),
    ),
    budget: optional(flags.budget, (text) => whole('--budget', text, 1)),
    minutes: optional(flags.maxMinutes, (text) => atLeast('--max-minutes', text, 0.01, 'a number of minutes above 0')),
    rate: optional(flags.rate, (text) => atLeast('--rate', text, 0, 'calls a second, or 0 for no limit')),
    concurrency: optional(flags.concurrency, (text) => whole('--concurrency', text, 1, 64)),
    olderThan: optional(flags.olderThan, (text) => atLeast('--older-than', text, 0, 'a number of minutes from 0')),
    dryRun,
    json,
    files: flags,
  };
  refuseContradictions(settings, flags);
  return settings;
}

/** What was typed, where something was. */
const optional = <T>(text: string | undefined, read: (text: string) => T): T | undefined =>
  text === undefined ? undefined : read(text);

function taskOf({ list, replay, sweep, dryRun }: Flags): Task {
  if (list === true) return 'list';
  if (replay !== undefined) return 'replay';
  if (sweep === true) return 'sweep';
  return dryRun === true ? 'dry run' : 'verify';
}

function readLevels(text: string): readonly Level[] {
  const words = text.split(',');
  const wrong = words.find((word) => !(LEVELS as readonly string[]).includes(word));
  if (wrong !== undefined)
    throw new UsageError(`--level must be of ${LEVELS.join(', ')}, with commas between them, got '${wrong}'.`);
  return LEVELS.filter((level) => words.includes(level));
}
