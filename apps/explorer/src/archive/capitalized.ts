/** A sentence as pages begin one; a path, a code or a name with a digit, which one may begin with, is not a word. */
export const capitalized = (sentence: string): string =>
  sentence.replace(/^[a-z]+(?= )/, (word) => word[0]!.toUpperCase() + word.slice(1));
