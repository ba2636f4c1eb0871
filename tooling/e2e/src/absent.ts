/**
 * What to add to the title of tests that need something this machine does not have.
 * In CI nothing may be absent: there the suite fails instead of skipping.
 */
export function absent(what: string): string {
  if (process.env['CI']) throw new Error(`CI skips nothing, and here is no ${what}: .ci/run installs it`);
  return `(skipped: there is no ${what} on this machine)`;
}
