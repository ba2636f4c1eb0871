import { diff } from 'node:util';

/** The lines in which two texts differ, with `-` before those that are gone and `+` before the new ones. */
export function textDiff(before: string, after: string): string {
  // Node marks with 1 what its first text alone has, with -1 what its second alone has.
  return diff(before.split('\n'), after.split('\n'))
    .filter(([operation]) => operation !== 0)
    .map(([operation, line]) => `${operation > 0 ? '-' : '+'} ${line}`)
    .join('\n');
}
