/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** What is said where there is no room for it. */
  readonly instead: string;
}

/** Pieces as they fit into so many characters, the first ones first: each is whole, or replaced. */
export function fitted(pieces: readonly Piece[], most: number): readonly string[] {
  let room = pieces.reduce((left, { instead }) => left - lengthOf(instead), most);
  return pieces.map(({ text, instead }) => {
    const more = lengthOf(text) - lengthOf(instead);
    if (more > room) return instead;
    room -= more;
    return text;
  });
}

/** In characters, as GitHub counts. */
const lengthOf = (text: string): number => Array.from(text).length;
