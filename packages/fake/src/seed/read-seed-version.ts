import { smallArchive } from '../archive.ts';
import { awsDate } from '../aws-date.ts';
import { Fault } from '../fault.ts';
import type { Statement } from '../policy.ts';
import type { Declaration, LayerVersion } from '../store/layer-version.ts';
import type { EnumSets } from '../wire/enum-sets.ts';
import { validate } from '../wire/validate.ts';
import type { SeedArchives } from './seed-archives.ts';
import { SeedError } from './seed.ts';
import { listIn, membersIn, numberIn, printed, textIn } from './shape.ts';

const TEXTS = ['Description', 'LicenseInfo'] as const;
const LISTS = ['CompatibleRuntimes', 'CompatibleArchitectures'] as const;
const MEMBERS = [...TEXTS, ...LISTS, 'Version', 'CreatedDate', 'Content', 'statements'] as const;

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
  readonly sets: EnumSets;
}

/**
 * Reads one version; an archive that it brings joins the seed's.
 *
 * @throws SeedError when a value of the version is wrong.
 */
export function readSeedVersion(
  where: string,
  value: unknown,
  { LayerName, statements, previous, created, largest, archives, sets }: Surroundings,
): Omit<LayerVersion, 'layer'> {
  const version = membersIn(where, value, MEMBERS);
  const { CreatedDate = created } = version;
  const Version = numberIn(`${where}.Version`, version['Version'] ?? previous + 1, previous, largest);
  const declared = declaredBy(where, LayerName, version, sets);
  const CodeSha256 = archiveOf(where, `${LayerName} version ${Version}\n`, version['Content'], archives);
  return {
    ...declared,
    Version,
    CreatedDate: textIn(`${where}.CreatedDate`, CreatedDate, 'a date such as 2024-08-14T17:29:47.063+0000', isDate),
    CodeSha256,
    CodeSize: archives.bytes.get(CodeSha256)!.length,
    statements: statementsOf(`${where}.statements`, version['statements'] ?? [], statements),
  };
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
  sets: EnumSets,
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
    validate('PublishLayerVersion', { LayerName, ...declared, Content: {} }, sets);
  } catch (cause) {
    throw cause instanceof Fault ? new SeedError(where, cause.message) : cause;
  }
  return declared;
}

function archiveOf(where: string, text: string, content: unknown, archives: SeedArchives): string {
  const at = `${where}.Content`;
  if (content === undefined) return archives.add(at, smallArchive(text));
  const { ZipFile, CodeSha256 } = membersIn(at, content, ['ZipFile', 'CodeSha256']);
  if ((ZipFile === undefined) === (CodeSha256 === undefined))
    throw new SeedError(at, 'expected either ZipFile or CodeSha256');
  const key = ZipFile === undefined ? textIn(`${at}.CodeSha256`, CodeSha256) : archives.add(`${at}.ZipFile`, ZipFile);
  archives.use(at, key);
  return key;
}

function statementsOf(where: string, value: unknown, others: readonly Statement[]): readonly Statement[] {
  const own = listIn(where, value).map((item, index) => {
    const at = `${where}[${index}]`;
    const { Sid, Principal } = membersIn(at, item, ['Sid', 'Principal']);
    return {
      Sid: textIn(`${at}.Sid`, Sid, 'a statement id', (text) => /^[a-zA-Z0-9-_]{1,100}$/.test(text)),
      Principal: textIn(`${at}.Principal`, Principal, 'an account of twelve digits or *', (text) =>
        /^(\d{12}|\*)$/.test(text),
      ),
    };
  });
  const statements = [...others, ...own];
  const twice = statements.find(({ Sid }, index) => statements.findIndex((other) => other.Sid === Sid) < index);
  if (twice !== undefined) throw new SeedError(where, `the statement id ${printed(twice.Sid)} stands twice`);
  return statements;
}
