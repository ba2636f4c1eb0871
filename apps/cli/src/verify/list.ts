import { print } from '../say.ts';
import type { Choice } from './choice.ts';
import type { Settings } from './settings.ts';

/** Prints the contracts that are chosen. */
export function printList({ contracts }: Choice, { json }: Settings): 0 {
  const rows = contracts.map(({ id, level, source, sentence, needs, scene }) => ({
    id,
    level,
    needs: [...new Set([...(scene.uses === 'own' ? (['writes'] as const) : []), ...scene.needs, ...needs])],
    sentence,
    source,
  }));
  print(json ? JSON.stringify(rows, null, 2) : rows.map(lineOf).join('\n'));
  return 0;
}

const lineOf = ({
  id,
  level,
  needs,
  sentence,
}: {
  readonly id: string;
  readonly level: string;
  readonly needs: readonly string[];
  readonly sentence: string;
}): string => `${id.padEnd(44)} ${level.padEnd(10)} ${sentence}${needs.length === 0 ? '' : ` [${needs.join(', ')}]`}`;
