import { runChecks } from './checks.mjs';
import { program, serve, withExplorer } from './program.mjs';
import { turbo } from './turbo.mjs';

/**
 * @typedef {object} Task
 * @property {string} about What it does and where its flags go, for `--help`.
 * @property {boolean} [helps] Whether it has a help of its own.
 * @property {(context: import('./cli.mjs').Context, flags: string[]) => Promise<number>} run Gives the exit code.
 */

/** @type {ReadonlyMap<string, Task>} */
export const tasks = new Map([
  [
    'start',
    {
      about: 'run the server, with the explorer; flags go to the server: npm start -- --port 4600',
      helps: true,
      run: serve([], []),
    },
  ],
  ['dev', { about: 'run the server, again after each change, with its log', run: serve(['--watch'], ['--log']) }],
  ['test', { about: 'run every check and test, the long ones with --long; other flags go to turbo', run: runChecks }],
  [
    'fidelity',
    {
      about: 'replay every recorded answer of AWS; flags go to it, as does --json',
      helps: true,
      run: program('packages/fake/scripts/fidelity.ts'),
    },
  ],
  [
    'layers',
    {
      about: 'run the command layers: npm run layers -- list --endpoint-url http://127.0.0.1:4566',
      helps: true,
      run: program('apps/cli/src/main.ts', [], [], { cleansUp: true }),
    },
  ],
  [
    'verify',
    {
      about: 'check the laws of the layers API on fake, aws or a URL; flags go to it: npm run verify -- fake',
      helps: true,
      run: program('apps/cli/src/main.ts', [], ['verify'], { cleansUp: true }),
    },
  ],
  [
    'power',
    {
      about: 'measure what the laws catch, for more than an hour; parts with flags: npm run power -- --named',
      helps: true,
      run: program('tooling/power/src/main.ts'),
    },
  ],
  [
    'screenshots',
    {
      about: 'write the pictures of the explorer in docs/images; needs Chromium',
      run: withExplorer('taking the pictures', program('tooling/e2e/src/screenshots/main.ts')),
    },
  ],
  ['build', { about: 'build the packages; flags go to the compiler', run: inPackages('build') }],
  ['bench', { about: 'run the benchmarks; flags go to them', run: inPackages('bench') }],
  [
    'soak',
    {
      about: 'put the built server under load for five minutes; flags go to it: npm run soak -- --seconds 60',
      helps: true,
      run: onBuiltServer(program('tooling/bench/src/soak/main.ts')),
    },
  ],
  ['generate', { about: 'write the generated files anew; flags go to the generator', run: inPackages('generate') }],
]);

/**
 * The same task, once the server is built.
 *
 * @param {Task['run']} task
 * @returns {Task['run']}
 */
function onBuiltServer(task) {
  return async (context, flags) => {
    const args = ['build', '--filter=@org/layers-server', '--output-logs=new-only'];
    const { code, output } = await turbo(context, args, { capture: true });
    if (code === 0) return task(context, flags);
    console.error(output);
    return code;
  };
}

/**
 * The task of that name in every package that has it.
 *
 * @param {string} name
 * @returns {Task['run']}
 */
function inPackages(name) {
  return async (context, flags) =>
    (await turbo(context, [name, '--output-logs=new-only', ...(flags.length > 0 ? ['--', ...flags] : [])])).code;
}
