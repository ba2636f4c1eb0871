import tab from '@bomb.sh/tab/commander';
import { ARCHITECTURES, REGIONS, RUNTIMES } from '@org/layers-model';
import type { Command } from 'commander';

/** What is known of values beside the choices that flags have. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  region: ['all', ...Object.values(REGIONS).flat()],
  runtime: Object.keys(RUNTIMES),
  arch: [...ARCHITECTURES],
};

/** Gives a program `completion <shell>`, which prints a script for bash, zsh, fish or PowerShell. */
export function addCompletion(program: Command): void {
  const root = tab(program, { completionCommandName: 'completion' });
  program.commands
    .find((command) => command.name() === 'completion')
    ?.description('print a script that completes commands, for a shell');
  for (const { options } of root.commands.values())
    for (const [name, values] of Object.entries(VALUES)) {
      const option = options.get(name);
      if (option !== undefined)
        option.handler = (complete) => {
          for (const value of values) complete(value, '');
        };
    }
}
