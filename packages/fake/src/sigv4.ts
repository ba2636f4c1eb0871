export { type SignatureOptions, verifySignatures } from './sigv4/verify-signatures.ts';
export type { SignatureCheck, SignatureFault } from './wire/signature-check.ts';
