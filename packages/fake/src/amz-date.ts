const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** `20261121T000000Z`; milliseconds are dropped. */
export const writeDate = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** The milliseconds since 1970 of a date as signers write it, ISO 8601 basic or RFC 9110; `NaN` for anything else. */
export function readDate(text: string): number {
  if (HTTP_DATE.test(text)) return Date.parse(text);
  const instant = BASIC.test(text) ? Date.parse(text.replace(BASIC, '$1-$2-$3T$4:$5:$6Z')) : Number.NaN;
  // Engines take the 31st of February for a day in March.
  return !Number.isNaN(instant) && writeDate(instant) === text ? instant : Number.NaN;
}
