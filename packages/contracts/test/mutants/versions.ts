import type { Mutant } from './mutant.ts';
import { answers } from './versions/answers.ts';
import { atOnce } from './versions/at-once.ts';
import { contents } from './versions/contents.ts';
import { deletes } from './versions/deletes.ts';
import { emptied } from './versions/emptied.ts';
import { links } from './versions/links.ts';
import { numbers } from './versions/numbers.ts';

export const versions: readonly Mutant[] = [
  ...numbers,
  ...atOnce,
  ...deletes,
  ...emptied,
  ...answers,
  ...links,
  ...contents,
];
