import { legible } from './legible.ts';

/** A text that is not too long to read, and can be shown: its middle gives way. */
export function cut(text: string, most = 120): string {
  if (text.length <= most) return legible(text);
  const kept = Math.floor((most - 1) / 2);
  return legible(`${text.slice(0, kept)}…${text.slice(-kept)}`);
}
