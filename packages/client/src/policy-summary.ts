/**
 * Who may use a version of a layer beside its owner.
 *
 * @public
 */
export interface PolicySummary {
  /** Whether everybody may: a principal `*` without an organisation. */
  readonly isPublic: boolean;
  /** Accounts of twelve digits, each once, as they stand in the policy. */
  readonly accounts: readonly string[];
  /** Organisations whose accounts may: `o-…`. */
  readonly organizations: readonly string[];
  /** Statement ids, in the policy's order. */
  readonly statements: readonly string[];
}

/** A statement of a layer's policy, as GetLayerVersionPolicy prints it (recorded, 2021 to 2025). */
interface PrintedStatement {
  readonly Sid?: string;
  readonly Effect?: string;
  readonly Principal?: string | { readonly AWS?: string | readonly string[] };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/**
 * Of a version that nobody shared: GetLayerVersionPolicy answers 404 for it.
 *
 * @public
 */
export const PRIVATE: PolicySummary = { isPublic: false, accounts: [], organizations: [], statements: [] };

/**
 * Says what a policy comes to.
 *
 * @param policy - the JSON that GetLayerVersionPolicy brings as a text.
 * @throws SyntaxError where it is no JSON.
 * @public
 */
export function summarizePolicy(policy: string): PolicySummary {
  const statements = statementsOf(policy);
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow');
  const grants = allowing.map((statement) => ({
    principals: principalsOf(statement),
    organizations: organizationsOf(statement),
    // A condition that is not known restricts, whatever it says.
    isFree: statement.Condition === undefined,
  }));
  const free = grants.filter(({ isFree }) => isFree);
  return {
    isPublic: free.some(({ principals }) => principals.includes('*')),
    accounts: unique(free.flatMap(({ principals }) => principals.filter((one) => one !== '*').map(accountOf))),
    organizations: unique(grants.flatMap(({ organizations }) => organizations)),
    statements: statements.map(({ Sid = '' }) => Sid),
  };
}

/**
 * A summary in words: `private`, `public`, `2 accounts, organisation o-abc`.
 *
 * @public
 */
export function wordsOfPolicy({ isPublic, accounts, organizations }: PolicySummary): string {
  const words = [
    ...(isPublic ? ['public'] : []),
    ...(accounts.length === 0
      ? []
      : [accounts.length === 1 ? `account ${accounts[0]}` : `${accounts.length} accounts`]),
    ...organizations.map((id) => `organisation ${id}`),
  ];
  return words.length === 0 ? 'private' : words.join(', ');
}

/**
 * What AddLayerVersionPermission is told to share a version as a policy does.
 *
 * @public
 */
export interface Grant {
  readonly StatementId: string;
  /** An account, the ARN of its root, or `*`. */
  readonly Principal: string;
  readonly OrganizationId?: string;
}

/**
 * The grants that a policy was made of, with the ids of their statements. What AddLayerVersionPermission cannot say
 * (another effect or condition, several principals) is left out: less is shared then, never more.
 *
 * @param policy - the JSON that GetLayerVersionPolicy brings as a text.
 * @public
 */
export const grantsIn = (policy: string): readonly Grant[] =>
  statementsOf(policy).flatMap((statement) => grantOf(statement) ?? []);

/**
 * The ids of the statements that {@link grantsIn} leaves out, in the policy's order.
 *
 * @param policy - the JSON that GetLayerVersionPolicy brings as a text.
 * @public
 */
export const leftOutOfGrants = (policy: string): readonly string[] =>
  statementsOf(policy)
    .filter((statement) => grantOf(statement) === undefined)
    .map(({ Sid = '' }) => Sid);

/**
 * The grant of a policy that gives a version to the same account, organisation or everybody, whatever its id: to grant it
 * once more changes nothing.
 *
 * @param policy - the JSON that GetLayerVersionPolicy brings as a text.
 * @public
 */
export const sameGrantIn = (policy: string, { Principal, OrganizationId }: Grant): Grant | undefined =>
  grantsIn(policy).find((one) => one.Principal === accountOf(Principal) && one.OrganizationId === OrganizationId);

/** What AddLayerVersionPermission is told to make a statement; `undefined` where it cannot. */
function grantOf(statement: PrintedStatement): Grant | undefined {
  const principals = principalsOf(statement).map(accountOf);
  const organizations = organizationsOf(statement);
  const conditions = Object.values(statement.Condition ?? {}).flatMap((operands) => Object.values(operands));
  const [Principal] = principals;
  const [OrganizationId] = organizations;
  const isSayable =
    statement.Effect === 'Allow' && principals.length === 1 && conditions.flat().length === organizations.length;
  if (!isSayable || Principal === undefined || organizations.length > 1) return undefined;
  return { StatementId: statement.Sid ?? '', Principal, ...(OrganizationId !== undefined && { OrganizationId }) };
}

function statementsOf(policy: string): readonly PrintedStatement[] {
  const { Statement = [] } = JSON.parse(policy) as {
    readonly Statement?: PrintedStatement | readonly PrintedStatement[];
  };
  return [Statement].flat();
}

const organizationsOf = ({ Condition }: PrintedStatement): readonly string[] =>
  [Condition?.['StringEquals']?.['aws:PrincipalOrgID'] ?? []].flat();

const principalsOf = ({ Principal }: PrintedStatement): readonly string[] =>
  typeof Principal === 'string' ? [Principal] : [Principal?.AWS ?? []].flat();

/** The account of `arn:aws:iam::111122223333:root`; any other principal as it stands. */
const accountOf = (principal: string): string => /^arn:[^:]*:iam::(\d{12}):/.exec(principal)?.[1] ?? principal;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
