import type { Argument, Command, Option } from 'commander';
import { valuesFor } from './values.ts';

/** What may stand where the cursor is. */
export interface Candidates {
  readonly values: readonly Candidate[];
  /** Whether a path of this machine may. */
  readonly isPath?: true;
  /** Whether more may follow in the same word. */
  readonly isOpen?: true;
}

/** A word, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** Where a command line stands before its last word. */
interface Place {
  readonly command: Command;
  /** Arguments that are there. */
  readonly count: number;
  /** The option whose value follows. */
  readonly open: Option | undefined;
  /** Whether `--` was there: no option follows. */
  readonly isPlain: boolean;
}

/** What may stand in the place of the last word of a command line. */
export function candidatesOf(program: Command, words: readonly string[]): Candidates {
  const word = words.at(-1) ?? '';
  const { command, count, open, isPlain } = words.slice(0, -1).reduce(after, {
    command: program,
    count: 0,
    open: undefined,
    isPlain: false,
  });
  if (open !== undefined) return valuesOf(open, word);
  if (!isPlain && word.startsWith('-')) return optionsOf(command, word);
  const below = count === 0 ? command.createHelp().visibleCommands(command) : [];
  if (below.length > 0)
    return {
      values: below
        .filter((one) => one.name().startsWith(word))
        .map((one) => ({ value: one.name(), about: one.description() })),
    };
  const { registeredArguments } = command;
  const argument = registeredArguments[count] ?? registeredArguments.findLast(({ variadic }) => variadic);
  return argument === undefined ? { values: [] } : valuesOf(argument, word);
}

function after(place: Place, word: string): Place {
  const { command, count, open, isPlain } = place;
  if (open !== undefined) return { ...place, open: undefined };
  if (!isPlain && word === '--') return { ...place, isPlain: true };
  if (!isPlain && word.startsWith('-')) {
    const option = optionOf(command, word);
    return { ...place, open: option?.required === true && !word.includes('=') ? option : undefined };
  }
  const below = count === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  return below === undefined ? { ...place, count: count + 1 } : { ...place, command: below };
}

const optionOf = (command: Command, word: string): Option | undefined =>
  command.options.find(({ long, short }) => long === word.split('=')[0] || short === word);

/** Options, or of `--option=` its values; a shell knows what stands before `=`. */
function optionsOf(command: Command, word: string): Candidates {
  const equals = word.indexOf('=');
  if (equals !== -1) {
    const option = optionOf(command, word);
    return option === undefined ? { values: [] } : valuesOf(option, word.slice(equals + 1));
  }
  return {
    values: command
      .createHelp()
      .visibleOptions(command)
      .map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description }))
      .filter(({ value }) => value.startsWith(word)),
  };
}

/** Values of an option or an argument; of a list with commas that of its last name. */
function valuesOf(of: Option | Argument, word: string): Candidates {
  const { values, isPath, isList } = valuesFor(of);
  if (isPath === true) return { values: [], isPath };
  const end = isList === true ? word.lastIndexOf(',') + 1 : 0;
  const [before, name] = [word.slice(0, end), word.slice(end)];
  const named = before.split(',');
  return {
    values: values
      .filter((value) => value.startsWith(name) && !named.includes(value))
      .map((value) => ({ value: `${before}${value}`, about: '' })),
    ...(isList === true && { isOpen: true }),
  };
}
