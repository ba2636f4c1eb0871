import { fileURLToPath } from 'node:url';

/** A file of a built package, as those who install it get it. */
const builtOf = (name: string, path: string): string =>
  fileURLToPath(new URL(path, import.meta.resolve(`${name}/package.json`)));

/** The server's program. */
export const SERVER: string = builtOf('@org/layers-server', 'dist/main.js');

/** The program of `layers`. */
export const CLI: string = builtOf('@org/layers-cli', 'dist/main.js');

/** A program of the benchmark. */
export const childAt = (name: string): string => fileURLToPath(new URL(`../children/${name}.ts`, import.meta.url));
