import type { SeedLayer } from '@org/layers-fake';

/** A runtime that every layer has, and one that a layer in ten thousand has. */
export const COMMON = 'python3.13';
export const RARE = 'nodejs24.x';

/** Names whose order is that of their numbers. */
export const nameOf = (number: number): string => `layer-${String(number).padStart(7, '0')}`;

/**
 * Layers of one version each, which say what layers say; all have the same archive.
 *
 * @param rarely - one of so many has the rare runtime.
 */
export const layers = (count: number, rarely = 10_000): readonly SeedLayer[] =>
  Array.from({ length: count }, (_, number) => ({
    LayerName: nameOf(number),
    versions: [
      {
        Content: { Files: { 'python/shared.py': '' } },
        Description: `What functions of team ${number % 100} share`,
        LicenseInfo: 'Apache-2.0',
        CompatibleRuntimes: number % rarely === 0 ? [COMMON, RARE] : [COMMON],
        CompatibleArchitectures: ['x86_64', 'arm64'],
      },
    ],
  }));
