import type { Constraint, EnumConstraint, StructureConstraint } from '../src/constraint.ts';
import type { Schema } from './schemas.ts';

const HEAD = `// Generated from the request types by \`npm run generate\`. Do not edit.
import type { StructureConstraint } from '../constraint.ts';
import type { OperationName } from '../operations/index.ts';

/**
 * What the request of each operation must satisfy.
 *
 * @public
 */
export const CONSTRAINTS: Readonly<Record<OperationName, StructureConstraint>> = `;

/** Writes the module that holds the constraints of every request. */
export function writeConstraints(schemas: Readonly<Record<string, Schema>>): string {
  const requests = Object.entries(schemas).filter(([name]) => name.endsWith('Request'));
  const table = Object.fromEntries(requests.map(([name, schema]) => [name.slice(0, -7), structure(schema, schema)]));
  return `${HEAD}${JSON.stringify(table, null, 2)};\n`;
}

function structure(schema: Schema, root: Schema): StructureConstraint {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => [name, constraint(member, root)]);
  return { kind: 'structure', required: schema.required ?? [], members: Object.fromEntries(members) };
}

function constraint(schema: Schema, root: Schema): Constraint {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/definitions/', '');
    const target = root.definitions?.[name];
    if (target === undefined) throw new Error(`${schema.$ref} leads nowhere`);
    return target.enum === undefined ? constraint(target, root) : { kind: 'enum', set: name as EnumConstraint['set'] };
  }
  if (schema.contentEncoding === 'base64') return { kind: 'blob' };
  const { type, minLength, maxLength, pattern, minimum, maximum, maxItems } = schema;
  if (type === 'object') return structure(schema, root);
  if (type === 'array') return { kind: 'list', ...defined({ maxItems }), items: constraint(schema.items ?? {}, root) };
  if (type === 'integer') return { kind: 'integer', ...defined({ minimum, maximum }) };
  if (type === 'string')
    return {
      kind: 'string',
      ...defined({ minLength, maxLength, pattern: pattern?.slice('^(?:'.length, -')$'.length) }),
    };
  throw new Error(`no constraint is known for ${JSON.stringify(schema)}`);
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
