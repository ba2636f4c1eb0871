import { legible } from '../report/legible.ts';

/** A piece of a word of the shell: text as it is, or an expansion that stands between double quotes. */
export type Part =
  | { readonly text: string }
  | {
      readonly code: string;
      /** Whether it stands for letters, digits, `-`, `_` and `:` only. */
      readonly plain: boolean;
    };

export const text = (of: string): Part => ({ text: of });

export const code = (of: string, plain = true): Part => ({ code: of, plain });

/** A word of the shell. */
export function wordOf(parts: readonly Part[]): string {
  if (parts.every((part) => 'text' in part)) return quoted(parts.map((part) => part.text).join(''));
  return `"${parts.map((part) => ('text' in part ? part.text.replaceAll(/[\\$`"]/g, String.raw`\$&`) : part.code)).join('')}"`;
}

/** A text that the shell takes as it is. */
export const quoted = (of: string): string =>
  /^[\w./:=@%+,-]+$/.test(of) ? of : `'${of.replaceAll("'", String.raw`'\''`)}'`;

/** A number, which may come from a file: what is none is 0, so that the shell never sees anything else. */
export const digits = (of: number): string => (Number.isFinite(of) && of >= 0 ? String(of) : '0');

/** Parts, percent-encoded for a URL. */
export const encoded = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => {
    if ('text' in part) return text(encodeURIComponent(part.text));
    return part.plain ? part : code(`$(encoded "${part.code}")`);
  });

/** A comment: a text of several lines stays one. */
export const comment = (of: string): string => `# ${legible(of).replaceAll(/\s*[\r\n]\s*/g, ' ')}`;
