/** 2026-01-01: no run began before. */
const FIRST = Date.UTC(2026, 0, 1);

/**
 * What stands behind the prefix in every name of a run: when it began, and two letters that follow from that,
 * so that a sweep takes no layer of somebody else's for one of ours.
 *
 * @param began - in milliseconds since 1970.
 */
export function runNameAt(began: number): string {
  const time = began.toString(36).padStart(8, '0');
  return `r${time}${checkOf(time)}`;
}

/** When the run of a name began, in milliseconds since 1970; `undefined` for what is no name of a run. */
export function timeOfRunName(text: string): number | undefined {
  const [, time, check] = /^r([\da-z]{8})([\da-z]{2})$/.exec(text) ?? [];
  if (time === undefined || check !== checkOf(time)) return undefined;
  const began = Number.parseInt(time, 36);
  return began >= FIRST ? began : undefined;
}

/** Two letters that one other text in 1,296 shares (FNV-1a). */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return (hash % 1296).toString(36).padStart(2, '0');
}
