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

const GRANT = `
One of --account, --organization and --public says who.

Examples:
  layers policy grant fonts:3 --account 111122223333
  layers policy grant fonts:3 --organization o-abc1234567
  layers policy grant fonts:3 --public
`;

const show = (endsWith: EndsWith): Command =>
  calling<[string]>(
    new Command('show')
      .description('show who may use a version')
      .argument('<version>', 'fonts:3 or its ARN')
      .addHelpText('after', '\nExample:\n  layers policy show fonts:3\n'),
    endsWith,
    async () => (await import('../layers/policy.ts')).showPolicy,
  );

const grant = (endsWith: EndsWith): Command =>
  calling<[string, GrantFlags]>(
    new Command('grant')
      .description('let an account, an organisation or everybody use a version')
      .argument('<version>', 'fonts:3 or its ARN')
      .option('--account <id>', 'an account, by its twelve digits or the ARN of its root')
      .option('--organization <id>', 'all accounts of an organisation, o-…')
      .option('--public', 'everybody')
      .option('--sid <id>', "the statement's id; when absent account-ID, organization-ID or public")
      .addHelpText('after', GRANT),
    endsWith,
    async () => (await import('../layers/policy.ts')).grant,
  );

const revoke = (endsWith: EndsWith): Command =>
  calling<[string, string]>(
    new Command('revoke')
      .description('take a statement back')
      .argument('<version>', 'fonts:3 or its ARN')
      .argument('<sid>', "the statement's id, as layers policy show prints it")
      .addHelpText('after', '\nExample:\n  layers policy revoke fonts:3 account-111122223333\n'),
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
