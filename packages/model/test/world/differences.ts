import type { DescribedFault, DescribedOperation, Description } from './description.ts';

const SRC = 'packages/model/src';
const ENUM_FILES: Readonly<Record<string, readonly [noun: string, file: string]>> = {
  Runtime: ['runtime', `${SRC}/runtimes.ts`],
  Architecture: ['architecture', `${SRC}/architectures.ts`],
  S3ObjectStorageMode: ['S3 object storage mode', `${SRC}/layer.ts`],
};

/** Compares what the SDK knows with what the model says: one sentence for each difference, with the file to mend. */
export function differences(sdk: Description, model: Description): readonly string[] {
  return [
    ...keys(sdk.enums, model.enums).flatMap((name) => enumDifferences(name, sdk.enums[name], model.enums[name])),
    ...keys(sdk.operations, model.operations).flatMap((name) =>
      operationDifferences(name, sdk.operations[name], model.operations[name]),
    ),
    ...keys(sdk.shapes, model.shapes).flatMap((name) =>
      names(`member`, ` of ${name}`, `${SRC}/layer.ts`, sdk.shapes[name] ?? [], model.shapes[name] ?? []),
    ),
    ...keys(sdk.faults, model.faults).flatMap((code) => faultDifferences(code, sdk.faults[code], model.faults[code])),
  ];
}

function enumDifferences(name: string, sdk: readonly string[] = [], model: readonly string[] = []): readonly string[] {
  const [noun, file] = ENUM_FILES[name] ?? [name, SRC];
  return names(noun, '', file, sdk, model);
}

function operationDifferences(name: string, sdk?: DescribedOperation, model?: DescribedOperation): readonly string[] {
  const file = `${SRC}/operations/${name.replaceAll(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.ts`;
  if (sdk === undefined || model === undefined) return [onlyOne('operation', name, '', file, sdk !== undefined)];
  const plain = (['method', 'path', 'status'] as const).map((key) =>
    value(`${key} of ${name}`, file, sdk[key], model[key]),
  );
  const literals = keys(sdk.query, model.query).map((key) =>
    value(`literal query parameter ${key} of ${name}`, file, sdk.query[key], model.query[key]),
  );
  const places = keys(sdk.members, model.members)
    .filter((member) => member in sdk.members && member in model.members)
    .map((member) => value(`place of ${member} in ${name}Request`, file, sdk.members[member], model.members[member]));
  return [
    ...[...plain, ...literals, ...places].flat(),
    ...names('member', ` of ${name}Request`, file, Object.keys(sdk.members), Object.keys(model.members)),
    ...names('required member', ` of ${name}Request`, file, sdk.required, model.required),
    ...names('member', ` of ${name}Response`, file, sdk.response, model.response),
    ...names('fault', ` of ${name}`, file, sdk.faults, model.faults),
  ];
}

function faultDifferences(code: string, sdk?: DescribedFault, model?: DescribedFault): readonly string[] {
  const file = `${SRC}/faults.ts`;
  if (sdk === undefined || model === undefined) return [onlyOne('fault', code, '', file, sdk !== undefined)];
  return [
    ...value(`status of ${code}`, file, sdk.status, model.status),
    ...value(`text member of ${code}`, file, sdk.text, model.text),
  ];
}

function value(what: string, file: string, sdk?: string | number, model?: string | number): readonly string[] {
  if (sdk === model) return [];
  return [`The ${what} is ${sdk ?? 'absent'} for the SDK, ${model ?? 'absent'} for the model: mend ${file}`];
}

function names(
  noun: string,
  of: string,
  file: string,
  sdk: readonly string[],
  model: readonly string[],
): readonly string[] {
  return [
    ...sdk.filter((name) => !model.includes(name)).map((name) => onlyOne(noun, name, of, file, true)),
    ...model.filter((name) => !sdk.includes(name)).map((name) => onlyOne(noun, name, of, file, false)),
  ];
}

function onlyOne(noun: string, name: string, of: string, file: string, inSdk: boolean): string {
  return inSdk
    ? `The SDK knows the ${noun} ${name}${of}, the model does not: add it to ${file}`
    : `The model knows the ${noun} ${name}${of}, the SDK does not: take it out of ${file}`;
}

const keys = (left: object, right: object): readonly string[] => [
  ...new Set([...Object.keys(left), ...Object.keys(right)]),
];
