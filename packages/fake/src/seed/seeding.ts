// What reads and writes layers as JSON, to be loaded together.
export { readSeed } from './read-seed.ts';
export { writeSnapshot } from './write-snapshot.ts';
