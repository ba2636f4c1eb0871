import type { Adversaries } from './adversaries.ts';

/** Nobody who does harm: what the others are held against. */
export const nobody: Adversaries = {
  name: 'nobody',
  mayHold: 0,
  arrive: async () => ({ about: 'the lighter load alone', leave: async () => undefined }),
};
