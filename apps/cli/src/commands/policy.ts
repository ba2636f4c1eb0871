import { Command } from 'commander';
import type { GrantFlags } from '../layers/policy.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Permissions are of one version: the next one that is published has none. layers publish --same-policy gives it the same.

Examples:
  layers policy show fonts:3
  layers policy grant fonts:3 --account 111122223333
  layers policy revoke fonts:3 account-111122223333
`;

const show = (endsWith: EndsWith): Command =>
  calling<[string]>(
    new Command('show').description('show who may use a version').argument('<version>', 'fonts:3 or its ARN'),
    endsWith,
    async () => (await import('../layers/policy.ts')).showPolicy,
  );

const grant = (endsWith: EndsWith): Command =>
  calling<[string, GrantFlags]>(
    new Command('grant')
      .description('let an account, an organisation or everybody use a version')
      .argument('<version>', 'fonts:3 or its ARN')
      .option('--account <id>', 'an account')
      .option('--organization <id>', 'all accounts of an organisation')
      .option('--public', 'everybody')
      .option('--sid <id>', "the statement's id; made of who is meant when absent"),
    endsWith,
    async () => (await import('../layers/policy.ts')).grant,
  );

const revoke = (endsWith: EndsWith): Command =>
  calling<[string, string]>(
    new Command('revoke')
      .description('take a statement back')
      .argument('<version>', 'fonts:3 or its ARN')
      .argument('<sid>', "the statement's id, as layers policy show prints it"),
    endsWith,
    async () => (await import('../layers/policy.ts')).revoke,
  );

/** `layers policy`: who may use a version. */
export const policyCommand = (endsWith: EndsWith): Command => {
  const command = new Command('policy')
    .description('show, grant or revoke who may use a version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .addHelpText('after', ABOUT);
  for (const make of [show, grant, revoke]) command.addCommand(make(endsWith));
  return command;
};
