import { type Command, Option } from 'commander';
import { type Format, FORMATS } from '../output/formats.ts';

/** What every command that calls takes. */
export interface CallFlags {
  readonly region?: readonly string[];
  readonly profile?: string;
  readonly endpointUrl?: string;
  readonly output: Format;
  readonly query?: string;
  readonly debug?: true;
  readonly watch?: string;
}

/** What commands take that list. */
export interface FilterFlags {
  readonly runtime?: string;
  readonly arch?: string;
}

/** Gathers what is given again and again. */
export const also = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

const GROUP = 'Who is asked, and how it is shown:';

/** How many regions a command asks, and which where none is named. */
export type Reach = 'one' | 'some' | 'every';

const REGION: Readonly<Record<Reach, readonly [flags: string, about: string]>> = {
  one: ['--region <region>', 'one region; when absent that of an ARN, of AWS_REGION or of the profile'],
  some: [
    '--region <regions>',
    'regions with commas between them, or all; when absent that of an ARN, of AWS_REGION or of the profile',
  ],
  every: ['--region <regions>', 'regions with commas between them; every region when absent'],
};

/** Adds the flags of every command that calls. */
export function addCallFlags(command: Command, reach: Reach): Command {
  const options = [
    new Option(...REGION[reach]).argParser(also),
    new Option('--profile <name>', "a profile of AWS's shared files; when absent AWS's SDK looks for credentials"),
    new Option('--endpoint-url <url>', 'an emulator, such as http://127.0.0.1:4566; AWS when absent'),
    new Option('--output <format>', 'how it is printed; text is for other programs').choices(FORMATS).default('table'),
    new Option('--query <expression>', 'JMESPath over what --output json prints, as the AWS CLI has it'),
    new Option('--debug', 'say what lies behind an error, with the whole answer of AWS'),
  ];
  for (const option of options) command.addOption(option.helpGroup(GROUP));
  return command.helpOption('-h, --help', 'print this');
}

/** Seconds between two rounds, where none are given. */
const PACE = 5;

/** Adds the flag of commands whose answer changes by itself. */
export const addWatchFlag = (command: Command): Command =>
  command.option('--watch [seconds]', `ask again every so many seconds (${PACE} when absent) until it is interrupted`);

/**
 * A command line in which `--watch` takes what follows for seconds only where it is a number: in `--watch fonts` it is
 * the layer.
 */
export function withPace(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((arg, at) =>
    arg === '--watch' && (end === -1 || at < end) && !/^\d+(\.\d+)?$/.test(args[at + 1] ?? '')
      ? `--watch=${PACE}`
      : arg,
  );
}

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
