import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { print } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';

/** Where the files stand that are copied: beside `src` and `dist`. */
const NIGHTLY = new URL('../../nightly/', import.meta.url);

/** What is copied, and to where in a repository's `.github`. */
const copies = (): readonly (readonly [from: string, to: string])[] =>
  readdirSync(NIGHTLY).map((name) => [
    name,
    name === 'workflow.yml' ? 'workflows/layers-nightly.yml' : `layers-nightly/${name}`,
  ]);

const ABOUT = `
Next steps are printed, and in the README that is written. Nothing is overwritten without --force.

Exit codes:
  0  the files are there
  2  a file with other contents is in the way, or the folder cannot be written
`;

/** `layers nightly`: gives a repository the workflow that asks AWS every night. */
export const nightlyCommand = (): Command =>
  new Command('nightly')
    .description('write a GitHub workflow that checks the laws against AWS every night, and the roles that it needs')
    .option('--dir <dir>', "the repository's folder for GitHub", '.github')
    .option('--force', 'write over files that differ')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', ABOUT)
    .action(({ dir, force = false }: { readonly dir: string; readonly force?: boolean }) => {
      for (const path of copyNightly(dir, force)) print(`wrote ${path}`);
      print(nextSteps(dir));
    });

/**
 * Writes the files, all of them or none.
 *
 * @returns their paths.
 * @throws UsageError where one is there with other contents, unless forced.
 */
function copyNightly(dir: string, force: boolean): readonly string[] {
  const files = copies().map(([from, to]) => ({ path: join(dir, to), text: textOf(from) }));
  const inTheWay = files.filter(({ path, text }) => existsSync(path) && readFileSync(path, 'utf8') !== text);
  if (inTheWay.length > 0 && !force) {
    const paths = inTheWay.map(({ path }) => path).join(' and ');
    throw new UsageError(`${paths} would be written over, and nothing was written; --force does.`);
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return files.map(({ path }) => path);
}

/** A file as it is copied: it runs the version that wrote it, and no later one that somebody may publish. */
const textOf = (name: string): string =>
  readFileSync(new URL(name, NIGHTLY), 'utf8').replaceAll('@org/layers-cli@VERSION', `@org/layers-cli@${VERSION}`);

const nextSteps = (dir: string): string => `
Next, as ${join(dir, 'layers-nightly/README.md')} has it:
  1. Deploy the roles in ${join(dir, 'layers-nightly/roles.yml')}.
  2. Set the repository's variables LAYERS_WRITE_ROLE and LAYERS_WRITE_REGION, or LAYERS_READ_ROLE and
     LAYERS_READ_REGIONS, or all four. Until then the workflow does nothing but say so.
  3. Allow GitHub Actions to create pull requests: Settings, Actions, General.
  4. Commit the files, and start it once: gh workflow run layers-nightly.yml`;
