/** The three ways in which JMESPath quotes, whole; a quote that stands alone is not closed. */
const QUOTED = /'((?:[^'\\]|\\[^])*)'|`((?:[^`\\]|\\[^])*)`|"(?:[^"\\]|\\[^])*"|['`"]/g;

/**
 * Writes what an expression quotes in the one way that every parser of JMESPath reads alike: as JSON, in ASCII.
 *
 * The AWS CLI's parser (jmespath.py, `lexer.py`) takes more: between backticks also a text without quotes, as in
 * `` Layers[?LayerName==`fonts`] `` (deprecated by JEP-12, and still in many a script), and it refuses a quote that is
 * not closed, where others read to the end.
 *
 * @throws SyntaxError for a quote that is not closed, and for what is no JSON in either way.
 */
export const plainLiterals = (expression: string): string =>
  expression.replaceAll(QUOTED, (quoted: string, raw?: string, literal?: string) => {
    if (raw !== undefined) return literalOf(raw.replaceAll(String.raw`\'`, "'"));
    if (literal !== undefined) return literalOf(valueOf(literal.replaceAll('\\`', '`')));
    if (quoted.length === 1) throw new SyntaxError(`the quote ${quoted} is not closed`);
    return asciiOf(JSON.stringify(parsed(quoted)));
  });

/** What stands between backticks: JSON, or else a text as it is. */
function valueOf(literal: string): unknown {
  try {
    return JSON.parse(literal);
  } catch {
    return parsed(`"${literal.trimStart()}"`);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new SyntaxError(`${json} is no JSON`, { cause });
  }
}

const literalOf = (value: unknown): string =>
  `\`${asciiOf(JSON.stringify(value)).replaceAll('`', String.raw`\u0060`)}\``;

/** JSON with letters beyond ASCII as escapes, as jmespath.py's `to_string` has them, too. */
export const asciiOf = (json: string): string =>
  json.replaceAll(/[^\0-\u007F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
