import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Run } from './run.ts';
import { tableOf } from './table.ts';

const ACCEPTED = new URL('../accepted.json', import.meta.url);

/** Where the figures are told to people. */
const PAGE = new URL('../../../docs/performance.md', import.meta.url);

const BETWEEN = /(<!-- figures[^>]*-->\n)[\s\S]*(<!-- end of figures -->)/;

/** The run that was accepted last; `undefined` where none was. */
export const readAccepted = (): Run | undefined =>
  existsSync(ACCEPTED) ? (JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Run) : undefined;

/** The page as it is, and as it would be with the figures of a run. */
export function pageWith(run: Run): { readonly is: string; readonly should: string } {
  const is = readFileSync(PAGE, 'utf8');
  return { is, should: is.replace(BETWEEN, (_, head: string, foot: string) => `${head}\n${tableOf(run)}\n\n${foot}`) };
}

/** Keeps a run, to be compared with later ones, and puts its figures into the page. */
export function accept(run: Run): void {
  writeFileSync(ACCEPTED, `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(run).should);
}
