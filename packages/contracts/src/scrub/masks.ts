import { DIGITS, masked } from './masked.ts';

/** What strangers say, and what stands for it. */
export interface Masks {
  /** What the run itself says is no secret, and stays wherever it stands. */
  readonly keep: (text: string) => void;
  /** What stands for a text, the same each time. */
  readonly of: (text: string) => string;
  /** The same of a text that was masked before. */
  readonly get: (text: string) => string | undefined;
  /** Every text that was masked, with what stands for it, the longest first: one may be a part of another. */
  readonly all: () => Iterable<readonly [text: string, mask: string]>;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** What an ARN says before it names its resource, or a URL before its host: that is no secret, or masked elsewhere. */
const BEGINNING = /^(?:arn:[\w-]*:[\w-]*:[\w-]*:(?:\d{12})?:|[a-z][a-z\d]*:\/\/)/;

/** Signs alone say nothing. */
const SAYS_SOMETHING = /[A-Za-z\d]|[^\0-\x7f]/;

/** A short text has few others of its form; it gets one of them that is taken rather than none. */
const MOST_TRIES = 5000;

/** Gives texts stand-ins of the same form: as long in letters and in bytes, a UUID for a UUID, an ARN for an ARN. */
export function masksOfTexts(): Masks {
  const masks = new Map<string, string>();
  const kept = new Set<string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const freeFrom = (count: number, maskAt: (count: number) => string): number => {
    for (let at = count; at < count + MOST_TRIES; at += 1) {
      const mask = maskAt(at);
      if (!taken.has(mask) && !kept.has(mask)) return at;
    }
    return count;
  };
  const make = (text: string): string => {
    const [beginning = ''] = BEGINNING.exec(text) ?? [];
    const rest = text.slice(beginning.length);
    const digits = UUID.test(rest) ? DIGITS.hex : DIGITS.any;
    const maskAt = (count: number): string => beginning + masked(rest, count, digits);
    const form = maskAt(0);
    const first = freeFrom(counts.get(form) ?? 1, maskAt);
    counts.set(form, first);
    const mask = maskAt(maskAt(first) === text ? freeFrom(first + 1, maskAt) : first);
    taken.add(mask);
    return mask;
  };
  return {
    keep: (text) => void kept.add(text),
    of: (text) => {
      if (kept.has(text) || !SAYS_SOMETHING.test(text)) return text;
      const mask = masks.get(text) ?? make(text);
      masks.set(text, mask);
      return mask;
    },
    get: (text) => (kept.has(text) ? undefined : masks.get(text)),
    all: () =>
      Array.from(masks)
        .filter(([text]) => !kept.has(text))
        .toSorted(([left], [right]) => right.length - left.length),
  };
}
