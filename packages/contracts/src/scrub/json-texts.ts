/** An object or a list in JSON. */
export interface Place {
  readonly around: Place | undefined;
  /** The member that it is, or that the list is that it stands in; empty where it is none. */
  readonly member: string;
  readonly isObject: boolean;
  /** The texts that stand right in it by their members, of equal ones all. */
  readonly texts: (readonly [member: string, text: string])[];
}

/** A text in JSON: a value, or the name of a member. */
export interface Text {
  readonly at: number;
  /** Between its quotation marks, as it is written. */
  readonly written: string;
  readonly text: string;
  readonly member: string;
  readonly isName: boolean;
  readonly place: Place;
}

const TOKEN = /"((?:[^"\\]|\\[^])*)"?|[[\]{}]/g;
const COLON = /\s*:/y;

/**
 * Every text of something that is JSON, or was to be: that it is cut off, or that prose stands around it, does not
 * hide what it says.
 */
function textsOf(json: string, within: string): readonly Text[] {
  const found: Text[] = [];
  let place: Place = { around: undefined, member: within, isObject: false, texts: [] };
  let member = within;
  for (const { 0: token, 1: written, index: at } of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      place = { around: place, member, isObject: token === '{', texts: [] };
    } else if (written === undefined) {
      ({ member } = place);
      place = place.around ?? place;
    } else {
      const text = textOf(written);
      const isName = place.isObject && isBeforeColon(json, at + token.length);
      if (isName) member = text;
      else place.texts.push([member, text]);
      found.push({ at: at + 1, written, text, member: isName ? place.member : member, isName, place });
    }
  }
  return found;
}

/**
 * JSON with some texts replaced, and everything else as it is written.
 *
 * @param within - the member whose text it is.
 */
export function withTexts(json: string, replace: (text: Text) => string, within = ''): string {
  let done = 0;
  const parts = textsOf(json, within).flatMap((text) => {
    const before = json.slice(done, text.at);
    done = text.at + text.written.length;
    return [before, replace(text)];
  });
  return parts.join('') + json.slice(done);
}

function isBeforeColon(json: string, at: number): boolean {
  COLON.lastIndex = at;
  return COLON.test(json);
}

/** What a text says; as it is written where that is no JSON. */
function textOf(written: string): string {
  if (!written.includes('\\')) return written;
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}
