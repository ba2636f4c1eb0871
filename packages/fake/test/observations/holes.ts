import type { Hole } from './quote.ts';

/** What a recorder left out, or replaced by a word that says nothing. */
export const anyText: Hole = { hole: 'any text', pattern: '.*?' };

/** A request id, a revision, or the random part of an object's key. */
export const uuid: Hole = { hole: 'UUID', pattern: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' };

/** The UUID that snapshots of LocalStack call `<uuid:1>`. */
export const numbered = (number: number): Hole => ({ ...uuid, name: String(number) });

/** A creation date: always three digits of a second and this offset. */
export const date: Hole = { hole: 'date', pattern: String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000` };

/** The hash of an archive that is not known. */
export const sha256: Hole = { hole: 'base64 of 32 bytes', pattern: '[A-Za-z0-9+/]{43}=' };

/** A link to an archive. */
export const link: Hole = { hole: 'link', pattern: String.raw`https://\S+` };

/** A paging marker: standard base64 without padding. */
export const marker = (least: number, most: number): Hole => ({
  hole: `${least === most ? least : `${least} to ${most}`} characters of base64`,
  pattern: `(?:[A-Za-z0-9+/]{4}){${least / 4},${most / 4}}`,
});

/** Terraform shows an absent member, `null`, `""` and `[]` alike. */
export const unset: Hole = { hole: 'nothing', pattern: '' };
