import { Document, Scalar, visit } from 'yaml';
import { escapedYaml, isActive } from './escape.ts';
import type { Json } from './json.ts';

/** Data as YAML, in which nothing acts on a terminal. */
export function yamlOf(data: Json): string {
  const document = new Document(data);
  visit(document, {
    Scalar: (_, node) => {
      // YAML has escapes in double quotes alone.
      if (typeof node.value === 'string' && isActive(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return escapedYaml(document.toString());
}
