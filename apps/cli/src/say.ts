/** Talks to whoever started the program; what they asked for goes to standard output. */
export const say = (sentence: string): void => void process.stderr.write(`layers: ${sentence}\n`);

/** Prints what was asked for. */
export const print = (text: string): void =>
  void process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);

/** Whether a stream shows colours: a terminal does, unless its owner asked for none (no-color.org). */
export const hasColors = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
