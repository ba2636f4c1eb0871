import { visibleLetter } from '@org/layers-client';

/**
 * What a terminal may act on instead of showing it, and what changes how others are shown: control characters of both
 * sets (C0, C1), marks of direction, what has no width, and what is no character. Ends of lines are laid out by us.
 */
const ACTIVE = /[^\P{C}\n]/gu;

/** Whether a text has something that must not reach a terminal as it is. */
export const isActive = (text: string): boolean => text.search(ACTIVE) !== -1;

/** JSON that says the same, with escapes for what a terminal may act on. */
export const escapedJson = (json: string): string => json.replaceAll(ACTIVE, inUnits);

/** YAML that says the same, as {@link escapedJson}; what is escaped must stand in double quotes. */
export const escapedYaml = (yaml: string): string =>
  yaml.replaceAll(ACTIVE, (letter) => {
    const point = letter.codePointAt(0)!;
    return point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
  });

const inUnits = (letter: string): string =>
  letter
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('');

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** Text for standard output: in a pipe as it is, and on a terminal nothing moves the cursor. */
export const harmless = (text: string): string => (process.stdout.isTTY ? visible(text) : text);

/** Text in which a terminal shows what it would act on; tabs stay. */
export const visible = (text: string): string =>
  text.replaceAll(ACTIVE, (letter) => (letter === '\t' ? letter : visibleLetter(letter)));
