import { Command } from 'commander';
import { FLAGS, type Flags } from '../verify/flags.ts';
import { readSettings } from '../verify/settings.ts';

const ABOUT = `
Targets:
  fake                        the fake of this project, in this process
  aws                         AWS, with the credentials that AWS's SDK finds; read-only without --write
  http://127.0.0.1:4566       what listens there; written to where it is this machine, else with --write

Examples:
  layers verify fake
  layers verify http://127.0.0.1:4566 --only 'pagination/*'
  layers verify aws --region eu-central-1 --dry-run
  layers verify aws --region eu-central-1 --write --report out --records records --known known.json
  layers verify aws --region eu-central-1 --sweep
  layers verify http://127.0.0.1:4566 --against aws --region eu-central-1 --write
  layers verify --list --only 'versions/*' --level observed

Exit codes:
  0  no law that was judged is broken, but those that are known, and on AWS those of the level observed, of which
     nobody knew; laws that nothing could be said of change nothing, and the report counts them
  1  a law is broken, or one that is known to be broken holds again
  2  nothing could be judged, or the command line makes no sense
  129, 130, 143  interrupted, after what was written was taken away
`;

/** `layers verify`: checks the contracts against a target. */
export const verifyCommand = (endsWith: (code: number) => void): Command => {
  const command = new Command('verify')
    .description('check the laws of the layers API against the fake, an emulator or AWS')
    .argument('[target]', 'fake, aws or a URL')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', ABOUT)
    .action(async (target: string | undefined, flags: Flags) => {
      const settings = readSettings(target, flags, process.env);
      // AWS's SDK takes its time to load: who only mistyped a flag need not wait for it.
      const { verifyTarget } = await import('../verify/verify-target.ts');
      endsWith(await verifyTarget(settings));
    });
  for (const flag of FLAGS) command.addOption(flag);
  return command;
};
