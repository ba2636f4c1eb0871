/** No archive is larger that can be published: what it holds has fewer bytes than this (quoted by a client, 2023). */
export const LARGEST_OBJECT = 262_144_000;

/**
 * What stands for an object that is larger: as many bytes, of which none was read.
 * They are no archive, so that the fake refuses them.
 */
export const oversized = (): Uint8Array => new Uint8Array(LARGEST_OBJECT + 1);
