import { createHash } from 'node:crypto';
import type { Contents, Draft, LayerId, LayerVersion } from '@org/layers-fake/store';

/** Bytes that stand for an archive, of any size: a store does not look into them. */
export function archiveOf(name: string, size = 100): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const seed = createHash('sha256').update(name).digest();
  for (let at = 0; at < size; at++) bytes[at] = seed[at % 32]! ^ (at >> 5);
  return bytes;
}

/** What is published of an archive. */
export const draftOf = (name: string, archive: Uint8Array = archiveOf(name)): Draft => ({
  Description: name,
  CompatibleRuntimes: ['python3.13', 'nodejs24.x'],
  CompatibleArchitectures: ['arm64'],
  CreatedDate: '2026-11-29T00:00:00.000+0000',
  CodeSha256: createHash('sha256').update(archive).digest('base64'),
  CodeSize: archive.length,
});

/** Layers with so many versions each, all of one archive. */
export function contentsOf(layers: readonly LayerId[], versions: number): Contents {
  const draft = draftOf('the same');
  const numbers = Array.from({ length: versions }, (_, index) => index + 1);
  return {
    archives: new Map([[draft.CodeSha256, archiveOf('the same')]]),
    layers: layers.map((layer) => ({
      layer,
      nextVersion: versions + 1,
      versions: numbers.map((Version): LayerVersion => ({ ...draft, layer, Version })),
      policies: new Map(),
    })),
  };
}
