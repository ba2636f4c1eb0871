import { Command, CommanderError } from 'commander';
import { withPace } from './aws/flags.ts';
import { deleteCommand } from './commands/delete.ts';
import { diffCommand } from './commands/diff.ts';
import { downloadCommand } from './commands/download.ts';
import { getCommand } from './commands/get.ts';
import { inspectCommand } from './commands/inspect.ts';
import { latestCommand } from './commands/latest.ts';
import { listCommand } from './commands/list.ts';
import { nightlyCommand } from './commands/nightly.ts';
import { policyCommand } from './commands/policy.ts';
import { publishCommand } from './commands/publish.ts';
import { regionsCommand } from './commands/regions.ts';
import { verifyCommand } from './commands/verify.ts';
import { versionsCommand } from './commands/versions.ts';
import { addCompletion } from './completion/add-completion.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Every command, in the order of `--help`; a command says which code it ends with, unless that is 0. */
const COMMANDS: readonly ((endsWith: (code: number) => void) => Command)[] = [
  listCommand,
  versionsCommand,
  getCommand,
  latestCommand,
  downloadCommand,
  inspectCommand,
  diffCommand,
  publishCommand,
  deleteCommand,
  policyCommand,
  regionsCommand,
  verifyCommand,
  nightlyCommand,
];

const ABOUT = `
A layer is fonts or its ARN, a version fonts:3 or its ARN. layers COMMAND --help has the flags of a command.

Exit codes of all commands but verify:
  0  done
  1  it is not so: regions differ, diff --exit-code, inspect --check
  2  the command makes no sense, or a file is in the way or cannot be written
  3  AWS refused, or nobody answered
  4  a part was done, and standard error says what is missing
`;

/** What a shell is told of a command line that makes no sense, and of a run that could judge nothing. */
const NOTHING_DONE = 2;

/** Does what a command line asks, and gives the exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = programOf((found) => (code = found));
  try {
    await program.parseAsync([...withPace(args)], { from: 'user' });
    return code;
  } catch (cause) {
    return explain(cause);
  }
}

function programOf(endsWith: (code: number) => void): Command {
  const program = new Command('layers')
    .description('Your AWS Lambda layers, and those of others, from a terminal.')
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .addHelpText('after', ABOUT)
    // What is wrong is said once, by `explain`.
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const make of COMMANDS) program.addCommand(inheriting(program, make(endsWith)));
  addCompletion(program);
  return program;
}

/** A command and those below it, with the settings of the program. */
function inheriting(program: Command, command: Command): Command {
  command.copyInheritedSettings(program);
  for (const below of command.commands) inheriting(command, below);
  return command;
}

/** Says why nothing was done: a sentence to whoever can mend it, a stack for what is a bug of ours. */
function explain(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.exitCode === 0) return 0;
    // The help was printed in the place of a sentence.
    if (cause.code !== 'commander.help') say(sentenceOf(cause));
    return NOTHING_DONE;
  }
  if (cause instanceof UsageError || isOfTheSystem(cause)) say(cause.message);
  else say(`a bug, please report it: ${cause instanceof Error ? cause.stack : String(cause)}`);
  return NOTHING_DONE;
}

/** `error: unknown option '--sed'\n(Did you mean --seed?)` as a sentence. */
function sentenceOf({ message }: CommanderError): string {
  const [sentence = '', hint] = message.replace(/^error: /, '').split('\n');
  return `${sentence.replace(/\.$/, '')}${hint === undefined ? '' : ` ${hint}`}. See --help.`;
}

/** A file that cannot be written, a disk that is full: the system's own sentence says what. */
const isOfTheSystem = (cause: unknown): cause is Error =>
  cause instanceof Error && 'syscall' in cause && typeof cause.syscall === 'string';
