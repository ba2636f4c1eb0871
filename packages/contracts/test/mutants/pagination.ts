import type { Mutant } from './mutant.ts';
import { borders } from './pagination/borders.ts';
import { markers } from './pagination/markers.ts';
import { names } from './pagination/names.ts';
import { numbers } from './pagination/numbers.ts';
import { content } from './pagination/content.ts';
import { scopes } from './pagination/scopes.ts';
import { walks } from './pagination/walks.ts';

export const pagination: readonly Mutant[] = [
  ...content,
  ...markers,
  ...scopes,
  ...walks,
  ...borders,
  ...numbers,
  ...names,
];
