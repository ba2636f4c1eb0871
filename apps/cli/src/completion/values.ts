import { ARCHITECTURES, REGIONS, RUNTIMES } from '@org/layers-model';
import type { Argument, Option } from 'commander';

/** What is known of the values of an option or an argument. */
interface Values {
  readonly values: readonly string[];
  /** Whether they are paths of this machine, which the shell knows. */
  readonly isPath?: true;
  /** Whether there may be several, with commas between them. */
  readonly isList?: true;
}

const regions = Object.values(REGIONS).flat();

/** By the name that an option or an argument has for its value in `--help`. */
const KNOWN: Readonly<Record<string, Values>> = {
  region: { values: regions },
  regions: { values: ['all', ...regions], isList: true },
  runtime: { values: Object.keys(RUNTIMES) },
  runtimes: { values: Object.keys(RUNTIMES), isList: true },
  architecture: { values: ARCHITECTURES },
  architectures: { values: ARCHITECTURES, isList: true },
  levels: { values: ['documented', 'recorded', 'observed'], isList: true },
  target: { values: ['fake', 'aws'] },
  file: { values: [], isPath: true },
  dir: { values: [], isPath: true },
  archive: { values: [], isPath: true },
  before: { values: [], isPath: true },
  after: { values: [], isPath: true },
};

/** What may be given for an option or an argument; nothing where that is not known here. */
export function valuesFor(of: Option | Argument): Values {
  if (of.argChoices !== undefined) return { values: of.argChoices };
  const name = 'flags' in of ? (/[<[](.+?)(?:\.\.\.)?[>\]]/.exec(of.flags)?.[1] ?? '') : of.name();
  return Object.hasOwn(KNOWN, name) ? KNOWN[name]! : { values: [] };
}
