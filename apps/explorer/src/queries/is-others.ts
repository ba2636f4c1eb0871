import { explain } from '@org/layers-client';

/** Whether a policy was refused because the layer is somebody else's: its owner alone reads it. */
export const isOthers = (error: unknown): boolean => error !== null && explain(error).kind === 'denied';
