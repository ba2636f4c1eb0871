import type { ResolvedS3Object } from '@org/layers-model';
import { awsDate } from '../aws-date.ts';
import { Fault } from '../fault.ts';
import type { Service } from '../context.ts';
import type { Statement } from '../policy.ts';
import type { Declaration, LayerVersion } from '../store/layer-version.ts';
import { validate } from '../wire/validate.ts';
import { readPolicy, type SeedPolicy } from './read-policy.ts';
import type { ArchiveSource, SeedArchives } from './seed-archives.ts';
import { withSharedLists } from '../shared-list.ts';
import { listIn, membersIn, numberIn, objectIn, printed, textIn } from '../shape.ts';
import { InputError } from '../input-error.ts';

const TEXTS = ['Description', 'LicenseInfo'] as const;
const LISTS = ['CompatibleRuntimes', 'CompatibleArchitectures'] as const;
const MEMBERS = [...TEXTS, ...LISTS, 'Version', 'CreatedDate', 'Content', 'statements', 'RevisionId'] as const;
const CONTENT = ['ZipFile', 'Files', 'CodeSha256', 'ResolvedS3Object'] as const;
const S3_OBJECT = ['S3Bucket', 'S3Key', 'S3ObjectVersion'] as const;

/** What a version of a seed is read with. */
export interface Surroundings {
  readonly LayerName: string;
  /** Statements that every version of the layer has. */
  readonly statements: readonly Statement[];
  /** Number of the version before. */
  readonly previous: number;
  /** The date of a version that names none. */
  readonly created: string;
  /** The largest number a version may have. */
  readonly largest: number;
  readonly archives: SeedArchives;
  readonly service: Service;
}

/** A version of a seed without its archive, where that comes from, and the policy it has. */
export interface ReadVersion {
  readonly version: Omit<LayerVersion, 'layer' | 'CodeSha256' | 'CodeSize'>;
  readonly source: ArchiveSource;
  readonly policy: SeedPolicy | undefined;
}

/**
 * Reads one version; an archive that it brings joins the seed's.
 *
 * @throws InputError when a value of the version is wrong.
 */
export function readSeedVersion(where: string, value: unknown, surroundings: Surroundings): ReadVersion {
  const { LayerName, previous, created, largest, archives, service } = surroundings;
  const version = membersIn(where, value, MEMBERS);
  const { CreatedDate = created } = version;
  const Version = numberIn(`${where}.Version`, version['Version'] ?? previous + 1, previous, largest);
  const declared = declaredBy(where, LayerName, version, service);
  const { source, ...content } = contentOf(where, `${LayerName} version ${Version}\n`, version['Content'], archives);
  const read = {
    ...declared,
    Version,
    CreatedDate: textIn(`${where}.CreatedDate`, CreatedDate, 'a date such as 2024-08-14T17:29:47.063+0000', isDate),
    ...content,
  };
  return { version: read, source, policy: readPolicy(where, version, surroundings) };
}

function isDate(text: string): boolean {
  const time = new Date(text.replace(/\+0000$/, 'Z'));
  return !Number.isNaN(time.getTime()) && awsDate(time) === text;
}

/** The declared members, held to the same constraints as a publish; `null` is absent, as in the lists' answers. */
function declaredBy(
  where: string,
  LayerName: string,
  version: Readonly<Record<string, unknown>>,
  { rules }: Service,
): Declaration {
  const declared: Record<string, string | readonly string[]> = {};
  for (const member of TEXTS) {
    const text = textIn(`${where}.${member}`, version[member] ?? '');
    if (text !== '') declared[member] = text;
  }
  for (const member of LISTS) {
    const list = version[member] ?? undefined;
    const at = `${where}.${member}`;
    if (list !== undefined) declared[member] = listIn(at, list).map((item, index) => textIn(`${at}[${index}]`, item));
  }
  try {
    validate('PublishLayerVersion', { LayerName, ...declared, Content: {} }, rules);
  } catch (cause) {
    throw cause instanceof Fault ? new InputError(where, cause.message) : cause;
  }
  return withSharedLists(declared);
}

function contentOf(
  where: string,
  text: string,
  content: unknown,
  archives: SeedArchives,
): Pick<LayerVersion, 'ResolvedS3Object'> & { readonly source: ArchiveSource } {
  const at = `${where}.Content`;
  if (content === undefined) return { source: { where: at, texts: { 'README.txt': text } } };
  const { ZipFile, Files, CodeSha256, ResolvedS3Object } = membersIn(at, content, CONTENT);
  const [source, ...others]: readonly ArchiveSource[] = [
    ...(ZipFile === undefined ? [] : [{ where: at, key: archives.add(`${at}.ZipFile`, ZipFile) }]),
    ...(Files === undefined ? [] : [{ where: at, texts: textsIn(`${at}.Files`, Files) }]),
    ...(CodeSha256 === undefined ? [] : [{ where: at, key: textIn(`${at}.CodeSha256`, CodeSha256) }]),
  ];
  if (source === undefined || others.length > 0)
    throw new InputError(at, 'expected one of ZipFile, Files and CodeSha256');
  archives.use(source);
  if (ResolvedS3Object === undefined) return { source };
  return { source, ResolvedS3Object: objectOf(`${at}.ResolvedS3Object`, ResolvedS3Object) };
}

/** Texts by the paths of their files. */
const textsIn = (where: string, value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(objectIn(where, value)).map(([path, text]) => [path, textIn(`${where}[${printed(path)}]`, text)]),
  );

/** An object in S3, its unset members left out. */
function objectOf(where: string, value: unknown): ResolvedS3Object {
  const members = Object.entries(membersIn(where, value, S3_OBJECT)).filter(([, text]) => text !== null);
  return Object.fromEntries(members.map(([name, text]) => [name, textIn(`${where}.${name}`, text)]));
}
