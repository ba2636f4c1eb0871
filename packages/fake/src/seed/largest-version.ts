/** The largest version number of a seed: far from where numbers lose digits. */
export const LARGEST_SEEDED = 1_000_000_000;

/** The largest version number of a snapshot, in which publishes went on from a seed's. */
export const LARGEST_KEPT: number = Number.MAX_SAFE_INTEGER - 1;
