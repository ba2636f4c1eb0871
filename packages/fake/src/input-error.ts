/**
 * Something that was given to a fake (a seed, a snapshot, a fault rule, a time) could not be taken; the fake is as it was.
 * The message says which value was wrong and what was expected.
 *
 * @public
 */
export class InputError extends Error {
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
    this.name = 'InputError';
  }
}
