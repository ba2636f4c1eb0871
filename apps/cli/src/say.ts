import { visible } from './output/escape.ts';

/**
 * Talks to whoever started the program; what they asked for goes to standard output. Names and descriptions are other
 * people's text: nothing in them moves the cursor of a terminal, and nothing in them is hidden.
 */
export const say = (sentence: string): void => void process.stderr.write(`layers: ${visible(sentence)}\n`);

/** Prints what was asked for. */
export const print = (text: string): void =>
  void process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);

/** Whether a stream shows colours: a terminal does, unless its owner asked for none (no-color.org). */
export const hasColors = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
