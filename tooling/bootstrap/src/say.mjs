/**
 * Writes one line about what is being done; on stderr, since stdout belongs to the task.
 *
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`layers: ${sentence}\n`);
}
