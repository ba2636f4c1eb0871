/**
 * The words that are most like another, the likest first: for "did you mean".
 *
 * @param most - how many are wanted.
 * @public
 */
export const nearest = (word: string, words: readonly string[], most: number): readonly string[] =>
  words
    .map((one) => ({ one, distance: distanceOf(word, one) }))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ one }) => one);

/** How many letters must be added, taken away or changed to make one word of another (Levenshtein). */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [index, letter] of from.split('').entries()) {
    const next = [index + 1];
    for (let at = 1; at <= to.length; at += 1)
      next.push(Math.min(next[at - 1]! + 1, row[at]! + 1, row[at - 1]! + (letter === to[at - 1] ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}
