export { createFake, type Fake, type FakeOptions } from './fake.ts';
export type { Statement } from './policy.ts';
export { type Seed, SeedError, type SeedLayer, type SeedVersion } from './seed/seed.ts';
export type { Snapshot } from './seed/write-snapshot.ts';
