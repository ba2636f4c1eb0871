import { partitionOf } from '@org/layers-model';
import type { Contract } from '../contract.ts';
import { examples } from '../example.ts';
import { all, equal, exchangeAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { granted, statementOf, statementsOf } from './answers.ts';
import { add, ONE_VERSION, read, STRANGE_ORGANIZATION } from './asks.ts';

/** The principal of an account, as a statement has it. */
const rootOf = ({ world: { regions, accounts } }: Observation<unknown>): object => ({
  AWS: `arn:${partitionOf(regions[0] ?? '').id}:iam::${accounts.owner}:root`,
});

const conditionOf = (organization: string): object => ({ StringEquals: { 'aws:PrincipalOrgID': organization } });

const OWN_ACCOUNT = { Principal: { $account: 'owner' } } as const;
const STRANGERS = { OrganizationId: STRANGE_ORGANIZATION } as const;

const documented = examples(
  'policies/documented-principals',
  { given: ONE_VERSION, steps: [add('s1', OWN_ACCOUNT), add('s2', STRANGERS)] },
  [
    {
      id: 'policies/account-principal',
      level: 'documented',
      source: 'developer guide, access-control-resource-based, and the examples of the SDK and the CLI',
      sentence: 'A grant to an account names the root of the account as its principal.',
      holds: (seen) => {
        const added = exchangeAt(seen, 0);
        return all(granted(added), equal('the principal', statementOf(added).Principal, rootOf(seen)));
      },
    },
    {
      id: 'policies/organization-condition',
      level: 'documented',
      source: 'developer guide, access-control-resource-based',
      sentence:
        'A grant to an organisation is one to everybody, and its last member is the condition that they are in it.',
      holds: (seen) => {
        const added = exchangeAt(seen, 1);
        const statement = statementOf(added);
        return all(
          granted(added),
          equal('the principal', statement.Principal, '*'),
          equal('the condition', statement.Condition, conditionOf(STRANGE_ORGANIZATION)),
          equal('the last member', Object.keys(statement).at(-1), 'Condition'),
        );
      },
    },
  ],
);

const unknown = examples(
  'policies/other-principals',
  {
    given: ONE_VERSION,
    steps: [
      add('s1', { ...OWN_ACCOUNT, ...STRANGERS }),
      add('s2', { Principal: { $account: 'owner', as: 'root' } }),
      read(),
    ],
  },
  [
    {
      id: 'policies/organization-with-account',
      level: 'observed',
      source: 'documented for the principal * only; no refusal was seen',
      sentence: 'A grant to an account in an organisation is accepted, and has both as its conditions.',
      holds: (seen) => {
        const added = exchangeAt(seen, 0);
        const { Principal, Condition } = statementOf(added);
        return all(
          granted(added),
          equal('the principal', Principal, rootOf(seen)),
          equal('the condition', Condition, conditionOf(STRANGE_ORGANIZATION)),
        );
      },
    },
    {
      id: 'policies/root-arn-principal',
      level: 'observed',
      source: 'accounts are written so (documented); nobody says what becomes of an ARN',
      sentence: 'A principal that is given as the ARN of a root is written as it was given.',
      holds: (seen) => {
        const shown = statementsOf(exchangeAt(seen, 2)).find(({ Sid }) => Sid === 's2');
        return all(granted(exchangeAt(seen, 1)), equal('the principal', shown?.Principal, rootOf(seen)));
      },
    },
  ],
);

/** Laws of how a policy names whom it grants. */
export const principals: readonly Contract[] = [...documented, ...unknown];
