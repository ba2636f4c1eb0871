import type { Binding, Place } from '../src/binding.ts';
import { FAULTS, type FaultCode } from '../src/faults.ts';
import type { Schema } from './schemas.ts';

/** A binding whose members are not known one by one. */
export type AnyBinding = Binding<Record<string, Place>>;

const JSON_TYPE = 'application/json';

const FAULT: Schema = {
  description: 'An error. Its code is in the header x-amzn-errortype; the text is in one of the two spellings.',
  type: 'object',
  properties: { Type: { type: 'string' }, message: { type: 'string' }, Message: { type: 'string' } },
};

/** Writes an OpenAPI 3.1 description of the operations from their bindings and schemas. */
export function writeOpenApi(
  operations: Readonly<Record<string, AnyBinding>>,
  schemas: Readonly<Record<string, Schema>>,
  version: string,
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, binding] of Object.entries(operations)) {
    // Two operations share a path and differ by a query parameter; OpenAPI has no form for that but a fragment.
    const query = Object.entries(binding.query ?? {});
    const path = [binding.path, ...query.map(([key, value]) => `${key}=${value}`)].join('#');
    paths[path] ??= {};
    paths[path][binding.method.toLowerCase()] = operation(name, binding, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'AWS Lambda layers',
      version,
      description: 'The nine layer operations of the AWS Lambda API 2015-03-31. Generated; not published by AWS.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'https://lambda.{region}.amazonaws.com', variables: { region: { default: 'us-east-1' } } }],
    security: [{ sigv4: [] }],
    paths,
    components: {
      schemas: components(schemas),
      securitySchemes: {
        sigv4: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'AWS Signature Version 4' },
      },
    },
  };
}

function operation(name: string, binding: AnyBinding, schemas: Readonly<Record<string, Schema>>): object {
  const request = schemas[`${name}Request`]!;
  const members = Object.entries(binding.members);
  const parameters = members
    .filter(([, place]) => place !== 'body')
    .map(([member, place]) => parameter(member, place, request));
  const literals = Object.entries(binding.query ?? {}).map(([key, value]) => ({
    name: key,
    in: 'query',
    required: true,
    schema: { const: value },
  }));
  const inBody = members.filter(([, place]) => place === 'body').map(([member]) => member);
  return {
    operationId: name,
    summary: summary(request),
    parameters: [...literals, ...parameters],
    ...(inBody.length > 0 && {
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: body(request, inBody) } } },
    }),
    responses: { [binding.status]: success(name, binding), ...failures(binding.faults) },
  };
}

function parameter(member: string, place: string, request: Schema): object {
  const { description, ...schema } = request.properties![member]!;
  const required = place === 'path' || request.required?.includes(member) === true;
  return { name: member, in: place, required, description, schema: relocated(schema) };
}

function body(request: Schema, members: readonly string[]): Schema {
  return relocated({
    type: 'object',
    properties: Object.fromEntries(members.map((member) => [member, request.properties![member]!])),
    required: members.filter((member) => request.required?.includes(member)),
  });
}

function success(name: string, binding: AnyBinding): object {
  const description = 'Success';
  if (binding.status === 204) return { description };
  return { description, content: { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${name}Response` } } } };
}

function failures(codes: readonly FaultCode[]): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => FAULTS[code].status);
  const content = { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Fault' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [status, { description: group.join(', '), content }]),
  );
}

function components(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const shapes = Object.entries(schemas).map(([name, schema]) => {
    const { $id: _id, $schema: _schema, definitions: _definitions, ...shape } = schema;
    return [name, relocated(shape)] as const;
  });
  return { ...Object.fromEntries(shapes), Fault: FAULT };
}

const relocated = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/definitions/', '#/components/schemas/')) as Schema;

const summary = (request: Schema): string => (request.description ?? '').split('\n')[0]!;
