/** Talks to whoever started the program; what they asked for goes to standard output. */
export const say = (sentence: string): void => void process.stderr.write(`layers: ${printable(sentence)}\n`);

/** Names and descriptions are other people's text: nothing in them may move the cursor of a terminal. */
export const printable = (text: string): string => text.replaceAll(/[^\P{C}\n\t]/gu, ' ');

/** Prints what was asked for. */
export const print = (text: string): void =>
  void process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);

/** Whether a stream shows colours: a terminal does, unless its owner asked for none (no-color.org). */
export const hasColors = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
