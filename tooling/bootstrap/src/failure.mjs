/** Something that the person who ran the task can put right: one sentence, and what the tool said where there is any. */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details]
   */
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details;
  }
}
