/**
 * One statement of a version's policy: who else may get the version.
 *
 * @public
 */
export interface Statement {
  /** Name of the statement, unique in the policy. */
  readonly Sid: string;
  /** `*` for everybody, or an account of twelve digits. */
  readonly Principal: string;
}

/** Whether a policy lets an account, other than the owner, get the version. */
export const grants = (statements: readonly Statement[], account: string): boolean =>
  statements.some(({ Principal }) => Principal === '*' || Principal === account);
