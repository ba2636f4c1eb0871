import { OPERATIONS, type OperationName } from '@org/layers-model';
import { isReference } from '../driver/resolve.ts';
import type { World } from '../observation.ts';
import type { Value, ZipReference } from '../value.ts';
import { archiveName } from './archives.ts';
import { textParts } from './value-parts.ts';
import { code, quoted, text, wordOf } from './word.ts';

/** A request's members that say something: the SDK leaves the others out. */
export const saidIn = (request: { readonly [member: string]: Value }): readonly (readonly [string, Value])[] =>
  Object.entries(request).filter(([, value]) => value !== null && value !== undefined);

/**
 * The command of the AWS CLI that sends a request, or `undefined` where the CLI would refuse to: it checks types,
 * lengths and required members itself, and reads files for texts such as `file://…`.
 */
export function awsCommand(
  operation: OperationName,
  request: { readonly [member: string]: Value },
  world: World,
): string | undefined {
  const { members, path }: { readonly members: object; readonly path: string } = OPERATIONS[operation];
  const said = saidIn(request);
  const names = new Set(said.map(([name]) => name));
  const required = [...path.matchAll(/\{(\w+)\}/g)].map(([, label]) => label!);
  const isWhole = [...required, ...(REQUIRED[operation] ?? [])].every((name) => names.has(name));
  if (!isWhole || said.some(([name]) => !(name in members))) return undefined;
  const options = said.map(([name, value]) => optionOf(name, value, world));
  if (options.some((option) => option === undefined)) return undefined;
  // The CLI would walk the pages of a list by itself.
  const paging = operation.startsWith('List') ? ['--no-paginate'] : [];
  return ['aws', 'lambda', kebab(operation), ...paging, ...options].join(' ');
}

/** What the CLI asks for beside what is in the path. */
const REQUIRED: { readonly [Name in OperationName]?: readonly string[] } = {
  PublishLayerVersion: ['Content'],
  GetLayerVersionByArn: ['Arn'],
  AddLayerVersionPermission: ['StatementId', 'Action', 'Principal'],
};

const kebab = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

function optionOf(name: string, value: Value, world: World): string | undefined {
  const flag = `--${kebab(name)}`;
  if (name === 'Content') return contentOption(value, world);
  if (LISTS.has(name)) {
    const isPlain =
      Array.isArray(value) && value.every((item) => typeof item === 'string' && /^\w[\w.:/-]*$/.test(item));
    return isPlain ? [flag, ...(value as readonly string[])].join(' ') : undefined;
  }
  const isRight = isReferenced(value) || (NUMBERS.has(name) ? isCount(name, value) : isSendable(value));
  return isRight ? `${flag}=${wordOf(textParts(value, world))}` : undefined;
}

const LISTS: ReadonlySet<string> = new Set(['CompatibleRuntimes', 'CompatibleArchitectures']);
const NUMBERS: ReadonlySet<string> = new Set(['MaxItems', 'VersionNumber']);

const isReferenced = (value: Value): boolean => typeof value === 'object' && value !== null && isReference(value);

const isCount = (name: string, value: Value): boolean =>
  Number.isSafeInteger(value) && (name !== 'MaxItems' || (value as number) >= 1);

const isSendable = (value: Value): boolean =>
  typeof value === 'string' && value.length > 0 && value.length < 10_000 && !/^(file|fileb|https?):\/\//.test(value);

function contentOption(value: Value, world: World): string | undefined {
  if (typeof value !== 'object' || value === null || isReference(value)) return undefined;
  const members = value as { readonly [member: string]: Value };
  const names = Object.keys(members).join();
  const zip = members['ZipFile'];
  if (names === 'ZipFile' && typeof zip === 'object' && zip !== null && '$zip' in zip)
    return `--zip-file=${wordOf([text('fileb://'), code('${D}'), text(`/${archiveName(zip as ZipReference)}`)])}`;
  if (names !== 'S3Bucket,S3Key' || !Object.values(members).every(isReferencedOrPlain)) return undefined;
  const [bucket, key] = [members['S3Bucket']!, members['S3Key']!].map((item) => textParts(item, world));
  return `--content=${wordOf([text('S3Bucket='), ...bucket!, text(',S3Key='), ...key!])}`;
}

const isReferencedOrPlain = (value: Value): boolean =>
  isReferenced(value) || (typeof value === 'string' && quoted(value) === value && /^[^,=]{3,}$/.test(value));
