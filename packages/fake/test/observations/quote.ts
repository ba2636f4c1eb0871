/**
 * A place in a recorded text whose value is not recorded: a recorder put a placeholder there, or AWS another value
 * each time. Holes of the same name hold the same value, holes of different names different ones, as with the
 * placeholders of a snapshot.
 */
export interface Hole {
  /** What stands there, in words. */
  readonly hole: string;
  /** The source of a regular expression without groups that capture. */
  readonly pattern: string;
  /** Its name; every unnamed hole is for itself. */
  readonly name?: string;
}

/** A recorded text with holes. */
export interface Quote {
  readonly quote: readonly (string | Hole)[];
}

/** A text as it was recorded, whole or with holes. */
export type Text = string | Hole | Quote;

/** The values of the named holes that were seen so far. */
export type Values = Map<string, string>;

export const isHole = (value: unknown): value is Hole => typeof value === 'object' && value !== null && 'hole' in value;

const isQuote = (value: unknown): value is Quote => typeof value === 'object' && value !== null && 'quote' in value;

export const isText = (value: unknown): value is Text => typeof value === 'string' || isHole(value) || isQuote(value);

/** Writes a text with holes: quote`Layer version ${arn} does not exist.` */
export const quote = (strings: TemplateStringsArray, ...values: readonly (Text | number)[]): Quote => ({
  quote: strings.flatMap((text, index) => {
    const value = values[index] ?? '';
    return [text, ...(typeof value === 'number' ? [String(value)] : partsOf(value))];
  }),
});

const partsOf = (text: Text): readonly (string | Hole)[] => (isQuote(text) ? text.quote : [text]);

/** The text with something in place of each hole: its value where it has one. */
export const filled = (text: Text, fill: (hole: Hole) => string): string =>
  partsOf(text)
    .map((part) => (isHole(part) ? fill(part) : part))
    .join('');

/** For readers: holes in words. */
export const readable = (text: Text): string => filled(text, ({ hole, name = '' }) => `<${hole}${name && ` ${name}`}>`);

/** Why a text is not the recorded one, or `undefined` when it is; the values of named holes join `values`. */
export function unlike(expected: Text, actual: string, values: Values): string | undefined {
  const holes = partsOf(expected).filter(isHole);
  const pattern = partsOf(expected).map((part) => (isHole(part) ? patternOf(part, values) : escaped(part)));
  const found = new RegExp(`^${pattern.join('')}$`, 's').exec(actual);
  const wanted = parting(readable(expected), actual);
  if (found === null) return wanted;
  for (const [index, { hole, name }] of holes.entries()) {
    const value = found[index + 1]!;
    if (name === undefined || values.get(name) === value) continue;
    if (values.has(name) || [...values.values()].includes(value)) return `${wanted}, the ${hole} of before`;
    values.set(name, value);
  }
  return undefined;
}

/** Two texts from a little before the place where they part: some are whole pages of a list. */
function parting(expected: string, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at++;
  const from = Math.max(0, at - 40);
  const shown = (text: string): string => JSON.stringify(`${from > 0 ? '…' : ''}${text.slice(from, from + 300)}`);
  return `expected ${shown(expected)}, got ${shown(actual)}`;
}

function patternOf({ pattern, name }: Hole, values: Values): string {
  const value = name === undefined ? undefined : values.get(name);
  return `(${value === undefined ? pattern : escaped(value)})`;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
