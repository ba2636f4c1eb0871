import { type Command, Option } from 'commander';
import { type Format, FORMATS } from '../output/render.ts';

/** What every command that calls takes. */
export interface CallFlags {
  readonly region?: readonly string[];
  readonly profile?: string;
  readonly endpointUrl?: string;
  readonly output: Format;
  readonly query?: string;
  readonly debug?: true;
  readonly watch?: string | true;
}

/** What commands take that list. */
export interface FilterFlags {
  readonly runtime?: string;
  readonly arch?: string;
}

/** Gathers what is given again and again. */
export const also = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

const GROUP = 'Who is asked, and how it is shown:';

/** Adds the flags of every command that calls. */
export function addCallFlags(command: Command): Command {
  const options = [
    new Option('--region <regions>', 'regions with commas between them, or all; the usual one when absent').argParser(
      also,
    ),
    new Option('--profile <name>', "profile of AWS's shared files; else the SDK looks for credentials"),
    new Option('--endpoint-url <url>', 'an emulator, such as http://127.0.0.1:4566; AWS when absent'),
    new Option('--output <format>', 'how it is printed').choices(FORMATS).default('table'),
    new Option('--query <expression>', 'JMESPath over what --output json prints'),
    new Option('--debug', 'what lies behind an error, too'),
  ];
  for (const option of options) command.addOption(option.helpGroup(GROUP));
  return command.helpOption('-h, --help', 'print this');
}

/** Adds the flag of commands whose answer changes by itself. */
export const addWatchFlag = (command: Command): Command =>
  command.option('--watch [seconds]', 'ask again every so many seconds, 5 when absent, until it is interrupted');

/** Adds the filters that the API has. */
export const addFilterFlags = (command: Command): Command =>
  command
    .option('--runtime <runtime>', 'only what is compatible with it, e.g. python3.13')
    .option('--arch <architecture>', 'only what is compatible with it: x86_64 or arm64');

/** Filters as the API takes them; what they may be is the service's to say, which knows runtimes of tomorrow. */
export const filterOf = ({
  runtime,
  arch,
}: FilterFlags): { CompatibleRuntime?: never; CompatibleArchitecture?: never } => ({
  ...(runtime !== undefined && { CompatibleRuntime: runtime as never }),
  ...(arch !== undefined && { CompatibleArchitecture: arch as never }),
});
