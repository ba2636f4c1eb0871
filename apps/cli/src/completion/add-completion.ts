import { script } from '@bomb.sh/tab';
import { Argument, type Command } from 'commander';
import { print } from '../say.ts';
import { BASH } from './bash.ts';
import { type Candidates, candidatesOf } from './candidates.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

const ABOUT = `
Examples:
  source <(layers completion bash)                 in ~/.bashrc
  source <(layers completion zsh)                  in ~/.zshrc, behind compinit
  layers completion fish | source                  in ~/.config/fish/config.fish
  layers completion powershell | Out-String | Invoke-Expression
`;

/** Gives a program `completion <shell>`, which prints a script, and `complete`, which such scripts ask. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print a script that completes commands, flags and values, for a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', ABOUT)
    .action((shell: (typeof SHELLS)[number]) => {
      if (shell === 'bash') print(BASH);
      else script(shell, 'layers', 'layers');
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: readonly string[]) => print(answerOf(candidatesOf(program, words))));
}

/** What scripts read: a line for each word, and how to go on (the protocol of cobra, which @bomb.sh/tab has as well). */
function answerOf({ values, isPath, isOpen }: Candidates): string {
  const how = (isOpen === true ? 2 : 0) + (isPath === true ? 0 : 4);
  return [...values.map(({ value, about }) => `${value}\t${about}`), `:${how}`].join('\n');
}
