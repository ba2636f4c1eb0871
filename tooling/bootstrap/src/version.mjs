/**
 * Whether a released version is the given one or newer. A prerelease (`25.0.0-nightly`) is never enough.
 *
 * @param {string} version
 * @param {string} oldest
 * @returns {boolean}
 */
export function isAtLeast(version, oldest) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  const have = version.split('.').map(Number);
  const want = oldest.split('.').map(Number);
  for (const [index, part] of have.entries()) {
    const wanted = want[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
