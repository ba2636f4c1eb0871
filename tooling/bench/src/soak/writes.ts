import { zipSync } from 'fflate';
import { COMMON, RARE } from '../layers.ts';
import { API, type Ask } from './ask.ts';
import type { OwnLayers, OwnVersion } from './own-layers.ts';
import type { Chance } from './random.ts';

/** A layer has so many versions at the most: as many are deleted as are published, so memory should stay as it is. */
const MOST_LIVE = 5;

interface Published {
  readonly Version: number;
  readonly LayerVersionArn: string;
  readonly Content: { readonly Location: string; readonly CodeSize: number };
}

/** Zip files tell when their files were written. */
const WRITTEN = new Date(2026, 0);

/** A small archive, other bytes each time. */
function archive(chance: Chance): Uint8Array {
  const lines = Array.from({ length: 8 + chance.below(24) }, () => `value = ${chance.below(2 ** 32)}\n`);
  return zipSync({ 'python/module.py': new TextEncoder().encode(lines.join('')) }, { level: 0, mtime: WRITTEN });
}

/** A new version of a layer. */
function publish(own: OwnLayers, name: string, chance: Chance): Ask {
  const body = JSON.stringify({
    Content: { ZipFile: Buffer.from(archive(chance)).toString('base64') },
    Description: `soaked ${chance.below(1000)}`,
    CompatibleRuntimes: chance.oneOf([[COMMON], [COMMON, RARE]]),
    CompatibleArchitectures: chance.oneOf([['x86_64'], ['x86_64', 'arm64']]),
  });
  const learn = (answer: Buffer): string | undefined => {
    const { Version, LayerVersionArn, Content } = JSON.parse(answer.toString()) as Published;
    const expected = own.published(name) + 1;
    const { pathname, search } = new URL(Content.Location);
    const version = { number: Version, arn: LayerVersionArn, link: pathname + search, size: Content.CodeSize };
    own.add(name, { ...version, isShared: false });
    return Version === expected ? undefined : 'another version than came next';
  };
  return {
    operation: 'PublishLayerVersion',
    method: 'POST',
    path: `${API}/${name}/versions`,
    body,
    expected: [201],
    learn,
  };
}

/** A version less. */
function remove(own: OwnLayers, name: string, version: OwnVersion): Ask {
  const learn = (): undefined => own.remove(name, version) as undefined;
  const path = `${API}/${name}/versions/${version.number}`;
  return { operation: 'DeleteLayerVersion', method: 'DELETE', path, expected: [204], learn };
}

/** A version more or less of a layer. */
export function write(own: OwnLayers, chance: Chance): Ask {
  const name = own.pick(chance);
  const live = own.live(name);
  const grows = live.length === 0 || (live.length < MOST_LIVE && chance.below(2) === 0);
  return grows ? publish(own, name, chance) : remove(own, name, chance.oneOf(live));
}

/** The policy of a version: shared where it is not, read, or taken back. */
export function policy(name: string, version: OwnVersion, chance: Chance): Ask {
  const path = `${API}/${name}/versions/${version.number}/policy`;
  if (chance.below(2) === 0)
    return { operation: 'GetLayerVersionPolicy', method: 'GET', path, expected: [version.isShared ? 200 : 404] };
  const learn = (): undefined => void (version.isShared = !version.isShared);
  if (version.isShared)
    return { operation: 'RemoveLayerVersionPermission', method: 'DELETE', path: `${path}/all`, expected: [204], learn };
  const body = JSON.stringify({ StatementId: 'all', Action: 'lambda:GetLayerVersion', Principal: '*' });
  return { operation: 'AddLayerVersionPermission', method: 'POST', path, body, expected: [201], learn };
}
