/**
 * Instruction sets a layer version can declare, in the order in which AWS prints them
 * (`Member must satisfy enum value set: [x86_64, arm64]`, recorded 2026-01-12).
 * The same set is printed by filters, accepted by publish and public in the SDK, in every edition.
 *
 * @public
 */
export const ARCHITECTURES = ['x86_64', 'arm64'] as const;

/**
 * An instruction set architecture.
 *
 * @public
 */
export type Architecture = 'x86_64' | 'arm64';
