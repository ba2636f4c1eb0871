import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

const API = '/2018-10-31/layers';

interface Version {
  readonly Version: number;
  readonly Content: { readonly Location: string; readonly CodeSha256: string };
}

const WRITTEN = new Date(2026, 0);

/** A small archive, another for each number. */
const archive = (number: number): Uint8Array =>
  zipSync({ 'python/module.py': new TextEncoder().encode(`number = ${number}\n`.repeat(50)) }, { mtime: WRITTEN });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** Versions that a server said it has published: by layer and number, the hash of their archives. */
export type Acknowledged = Map<string, string>;

/**
 * Publishes an archive with a number.
 *
 * @returns the answer's status; what was acknowledged is noted.
 * @throws TypeError where no answer came.
 */
export async function publish(
  url: string,
  name: string,
  number: number,
  acknowledged: Acknowledged,
): Promise<Response> {
  const zip = archive(number);
  const body = JSON.stringify({ Content: { ZipFile: Buffer.from(zip).toString('base64') } });
  const answer = await fetch(`${url}${API}/${name}/versions`, { method: 'POST', body });
  const text = await answer.text();
  if (answer.status === 201) {
    const key = `${name}/${(JSON.parse(text) as Version).Version}`;
    if (acknowledged.has(key)) throw new Error(`${key} was given twice`);
    acknowledged.set(key, hashOf(zip));
  }
  return answer;
}

/** The numbers of a layer's versions, oldest first. */
export async function numbersOf(url: string, name: string): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let marker: string | null = ''; marker !== null;) {
    const query: string = marker === '' ? '' : `?Marker=${encodeURIComponent(marker)}`;
    const page = (await (await fetch(`${url}${API}/${name}/versions${query}`)).json()) as {
      readonly LayerVersions: readonly Version[];
      readonly NextMarker: string | null;
    };
    numbers.push(...page.LayerVersions.map(({ Version }) => Version));
    marker = page.NextMarker;
  }
  return numbers.toReversed();
}

/** What is wrong with a version: its archive is not whole, or another one than was acknowledged. */
export async function wrongWith(
  url: string,
  key: string,
  acknowledged: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const [name, number] = key.split('/');
  const answer = await fetch(`${url}${API}/${name}/versions/${number}`);
  if (!answer.ok) return `${key} is not there`;
  const { Content } = (await answer.json()) as Version;
  const bytes = await (await fetch(Content.Location)).bytes();
  if (hashOf(bytes) !== Content.CodeSha256) return `${key} is not whole`;
  return Content.CodeSha256 === (acknowledged.get(key) ?? Content.CodeSha256) ? undefined : `${key} is another one`;
}
