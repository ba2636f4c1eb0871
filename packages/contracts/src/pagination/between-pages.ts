import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { equal, exchangeAt, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { allRows, itemsOf, nameOf, ownPage, type Row, rowsOf } from '../rows.ts';
import { addedName, between, keyAt, keyOf, PLACES, ROWS, type Writing } from './writing.ts';

/** The keys of the rows of the first page, and of those after it. */
function shown(seen: Observation<Writing>): readonly [first: readonly string[], rest: readonly string[]] {
  const { query } = seen;
  const first = rowsOf(exchangeAt(seen, 0), seen).map((row) => keyOf(query, row));
  const rest = allRows(pagesAt(seen, seen.steps.length - 1), seen).map((row) => keyOf(query, row));
  return [first, rest];
}

/** Whether a marker outlives what is written is a question of its own, `pagination/marker-of-a-deleted-row`. */
function goneOn(seen: Observation<Writing>): void {
  if (pagesAt(seen, seen.steps.length - 1).end === 'refused') throw new Inconclusive('the walk was refused to go on');
}

/** The row that the marker was given after. @throws Inconclusive where that is one of others. */
function markedRow(seen: Observation<Writing>): Row {
  const page = exchangeAt(seen, 0);
  const row = rowsOf(page, seen).at(-1);
  const arn = itemsOf(page).at(-1)?.LayerVersionArn ?? '';
  if (row === undefined || !arn.endsWith(`:layer:${seen.world.prefix}${nameOf(row)}`))
    throw new Inconclusive('the first page ended with a layer of others');
  return row;
}

/** Laws of walks while others write. */
export const betweenPages: readonly Contract[] = contractsOver(between, [
  {
    id: 'pagination/untouched-rows-are-shown-once',
    level: 'documented',
    source: 'API reference: a marker retrieves the next page; rows that nobody touched are still to come',
    sentence: 'Rows that were not touched while a list was walked are each shown exactly once.',
    holds: (seen) => {
      const all = shown(seen).flat();
      goneOn(seen);
      const untouched = PLACES.filter((place) => !seen.query.deleted.includes(place));
      const counts = untouched.map((place) => [
        keyAt(seen.query, place),
        all.filter((key) => key === keyAt(seen.query, place)).length,
      ]);
      return equal(
        'how often each was shown',
        counts,
        untouched.map((place) => [keyAt(seen.query, place), 1]),
      );
    },
  },
  {
    id: 'pagination/deleted-rows-are-not-shown',
    level: 'recorded',
    source: 'a deleted version is in no list: LocalStack snapshot, 2025-11-25',
    sentence: 'A row that was deleted before its page was asked for is not shown.',
    holds: (seen) => {
      const [, rest] = shown(seen);
      const gone = seen.query.deleted.map((place) => keyAt(seen.query, place));
      return equal(
        'deleted rows',
        rest.filter((key) => gone.includes(key)),
        [],
      );
    },
  },
  {
    id: 'pagination/marker-of-a-deleted-row',
    level: 'observed',
    source: 'nobody says what a marker is worth once its row is gone',
    sentence: 'A marker is good also when the row it was given after has been deleted.',
    holds: (seen) => {
      const { query } = seen;
      const marked = keyOf(query, markedRow(seen));
      if (!query.deleted.some((place) => keyAt(query, place) === marked))
        throw new Inconclusive(`the marker was given after ${marked}, which was not deleted`);
      return equal('the end of the walk', pagesAt(seen, seen.steps.length - 1).end, 'no marker');
    },
  },
  {
    id: 'pagination/rows-added-meanwhile',
    level: 'observed',
    source: 'nobody says what becomes of rows that are added while a list is walked',
    sentence: 'A row that is added behind the marker is shown, and one in front of it is not.',
    holds: (seen) => {
      const { query } = seen;
      goneOn(seen);
      if (query.added === 'nothing') throw new Inconclusive('nothing was added');
      const last = rowsOf(ownPage(exchangeAt(seen, 0), seen), seen).at(-1)?.name ?? '';
      const name = query.list === 'ListLayers' ? addedName(query) : `a:${ROWS + 1}`;
      const [, rest] = shown(seen);
      return equal(`whether ${name} is shown`, rest.includes(name), query.list === 'ListLayers' && name > last);
    },
  },
]);
