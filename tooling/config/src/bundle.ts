import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { defineConfig, type RolldownOptions, type RolldownPluginOption } from 'rolldown';

/**
 * How a package is bundled into the few files that it is published as: Node takes longer to open a file than to read it.
 *
 * @param entries - sources by the path, without its ending, that each is published at below `dist`.
 * @param inlined - dependencies that become part of it, with their licences; all others are asked for where it runs.
 */
export const bundle = (entries: Readonly<Record<string, string>>, inlined: readonly string[] = []): RolldownOptions =>
  defineConfig({
    input: { ...entries },
    // As it is written: what it was resolved to may begin with the letter of a drive.
    external: (id, _from, isResolved) => !isResolved && /^[^./]/.test(id) && !inlined.includes(id),
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    plugins: [licences(inlined)],
    output: {
      dir: 'dist',
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name].js',
      // One file for all that more than one entry needs.
      codeSplitting: { groups: [{ name: 'core', minShareCount: 2 }] },
      // The types have them, and Node would read them at each start.
      comments: { jsdoc: false },
      sourcemap: true,
    },
  });

/** Puts the licences of what is inlined beside it. */
const licences = (inlined: readonly string[]): RolldownPluginOption => ({
  name: 'licences',
  generateBundle() {
    if (inlined.length === 0) return;
    const require = createRequire(`${process.cwd()}/package.json`);
    const texts = inlined.map((name) => {
      const folder = dirname(require.resolve(`${name}/package.json`));
      return `${name}\n\n${readFileSync(`${folder}/LICENSE`, 'utf8')}`;
    });
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source: texts.join('\n') });
  },
});
