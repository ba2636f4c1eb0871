export { accountAsKey, accountInKey } from './access-key.ts';
export type { Clock } from './clock.ts';
export { createFake, type Fake, type FakeOptions } from './fake.ts';
export { ConnectionDropped } from './faults/connection-dropped.ts';
export type {
  Call,
  DisconnectEffect,
  ErrorEffect,
  FaultCondition,
  FaultRule,
  Faults,
  LatencyEffect,
  ThrottleEffect,
} from './faults/fault-rule.ts';
export { InputError } from './input-error.ts';
export { type ObjectRequest, type ObjectSource, S3Error } from './object-source.ts';
export type { Organizations } from './organizations.ts';
export { type HeaderParts, headerParts, type RequestParts, type ResponseParts } from './parts.ts';
export type { Statement } from './policy.ts';
export type { Seed, SeedContent, SeedLayer, SeedVersion } from './seed/seed.ts';
export type { Snapshot } from './seed/write-snapshot.ts';
export type { Signatures } from './wire/authenticate.ts';
export type { SignatureCheck, SignatureFault } from './wire/signature-check.ts';
