import { say } from './say.mjs';
import { turbo } from './turbo.mjs';

/**
 * Builds the explorer, which the server gives to browsers, where its built files are not those of its sources. Turbo
 * knows whether they are; only where there is work it is worth a line. The server does all else without the explorer,
 * so a build that fails is told and stops nobody.
 *
 * @param {import('./cli.mjs').Context} context
 */
export async function buildExplorer(context) {
  let said = false;
  /** @param {string} output */
  const watch = (output) => {
    if (said || !/cache (?:miss|bypass)/.test(output)) return;
    said = true;
    say('building the explorer');
  };
  const args = ['build', '--filter=@org/layers-explorer', '--output-logs=new-only'];
  const { code, output } = await turbo(context, args, { capture: true, watch });
  if (code === 0 || context.stop.aborted) return;
  say('the explorer could not be built, so browsers get the last that could, or none; turbo said:');
  console.error(output);
}
