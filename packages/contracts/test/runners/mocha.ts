import { registerSome } from './contracts.ts';

declare const it: Parameters<typeof registerSome>[0];

registerSome(it);
