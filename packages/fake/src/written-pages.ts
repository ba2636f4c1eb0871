import { type Encoded, encoded, type Json } from './json.ts';
import type { Page } from './page.ts';
import { remembering } from './remembering.ts';
import type { LayerVersion } from './store/layer-version.ts';

/** Writes a page of a list as an answer. */
export type WritePage<Response> = (page: Page) => Encoded<Response>;

/** Pages that are remembered, twice: one of fifty layers takes some thirty kilobytes. */
const REMEMBERED = 64;

/** What was written last of the pages that begin with a row. */
interface Slot<Response> {
  last?: { readonly page: Page; readonly bytes: Encoded<Response> };
}

/**
 * Writes the pages of a list, each once for as long as it has the same rows: versions never change, so nothing has to
 * be told of what happens to the list.
 */
export function writtenPages<Response>(write: (page: Page) => Json<Response>): WritePage<Response> {
  const slotOf = remembering(REMEMBERED, (_first: LayerVersion): Slot<Response> => ({}));
  return (page) => {
    const [first] = page.rows;
    if (first === undefined) return encoded(write(page));
    const slot = slotOf(first);
    if (slot.last === undefined || !isSame(slot.last.page, page)) slot.last = { page, bytes: encoded(write(page)) };
    return slot.last.bytes;
  };
}

const isSame = (one: Page, other: Page): boolean =>
  one.hasNext === other.hasNext &&
  one.rows.length === other.rows.length &&
  one.rows.every((row, index) => row === other.rows[index]);
