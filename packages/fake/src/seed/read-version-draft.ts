import type { Edition } from '@org/layers-model';
import { checkArchive, smallArchive } from '../archive.ts';
import { Fault } from '../fault.ts';
import type { LayerVersion } from '../store/layer-version.ts';
import type { Members } from '../wire/decode.ts';
import { validate } from '../wire/validate.ts';
import { type ArchiveTable, shelve } from './read-archives.ts';
import { SeedError, type SeedVersion } from './seed.ts';
import { checkMembers, checkText, listIn, objectIn, printed } from './shape.ts';

const DECLARED = ['Description', 'CompatibleRuntimes', 'CompatibleArchitectures', 'LicenseInfo'] as const;
const VERSION = [...DECLARED, 'Version', 'CreatedDate', 'Content', 'statements'] as const;

/** What a version of a seed is read with. */
export interface Surroundings {
  readonly LayerName: string;
  readonly isPublic: boolean;
  /** Number of the version before. */
  readonly previous: number;
  /** The date of a version that names none. */
  readonly created: string;
  readonly archives: ArchiveTable;
  readonly edition: Edition;
}

/** @throws SeedError when a value of the version is wrong. */
export function readVersionDraft(
  where: string,
  value: unknown,
  { LayerName, isPublic, previous, created, archives, edition }: Surroundings,
): Omit<LayerVersion, 'layer'> {
  checkMembers(where, objectIn(where, value), VERSION);
  const version = value as SeedVersion;
  const { Version = previous + 1, CreatedDate = created, statements = [] } = version;
  if (!Number.isSafeInteger(Version) || Version <= previous)
    throw new SeedError(`${where}.Version`, `expected a whole number above ${previous}, got ${printed(Version)}`);
  checkText(`${where}.CreatedDate`, CreatedDate, DATE, 'a date such as 2024-08-14T17:29:47.063+0000');
  const declared = declaredBy(where, LayerName, version, edition);
  const CodeSha256 = archiveOf(where, `${LayerName} version ${Version}\n`, version, archives);
  const everybody = isPublic ? [{ Sid: 'public', Principal: '*' }] : [];
  return {
    ...declared,
    Version,
    CreatedDate,
    CodeSha256,
    CodeSize: archives.bytes.get(CodeSha256)!.length,
    statements: [...everybody, ...readStatements(`${where}.statements`, statements)],
  };
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/;

/** The declared members, held to the same constraints as a publish. */
function declaredBy(where: string, LayerName: string, version: SeedVersion, edition: Edition): Members {
  const present = DECLARED.filter((member) => version[member] !== undefined && version[member] !== '');
  const declared = Object.fromEntries(present.map((member) => [member, version[member]]));
  for (const member of ['CompatibleRuntimes', 'CompatibleArchitectures'] as const)
    if (member in declared) listIn(`${where}.${member}`, declared[member]);
  try {
    validate('PublishLayerVersion', { LayerName, ...declared, Content: {} }, edition);
  } catch (cause) {
    throw cause instanceof Fault ? new SeedError(where, cause.message) : cause;
  }
  return declared;
}

function archiveOf(where: string, text: string, { Content }: SeedVersion, table: ArchiveTable): string {
  const at = `${where}.Content`;
  if (Content === undefined) return shelve(at, smallArchive(text), table);
  checkMembers(at, objectIn(at, Content), ['ZipFile', 'CodeSha256']);
  const key = 'ZipFile' in Content ? shelve(`${at}.ZipFile`, Content.ZipFile, table) : Content.CodeSha256;
  const bytes = table.bytes.get(key);
  if (bytes === undefined) throw new SeedError(`${at}.CodeSha256`, `${printed(key)} is not among the seed's archives`);
  try {
    checkArchive(bytes);
  } catch {
    throw new SeedError(at, 'expected a zip archive with something in it');
  }
  return key;
}

function readStatements(where: string, value: unknown): LayerVersion['statements'] {
  return listIn(where, value).map((item, index) => {
    const at = `${where}[${index}]`;
    const statement = objectIn(at, item) as { readonly Sid: string; readonly Principal: string };
    checkMembers(at, statement, ['Sid', 'Principal']);
    checkText(`${at}.Sid`, statement.Sid, /^[a-zA-Z0-9-_]{1,100}$/, 'a statement id');
    checkText(`${at}.Principal`, statement.Principal, /^(\d{12}|\*)$/, 'an account of twelve digits or *');
    return statement;
  });
}
