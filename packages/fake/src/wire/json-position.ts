const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** Longest name that is told apart, as written: enough for `Content` and `ZipFile` with each letter escaped. */
const LONGEST = 64;

/** Stands for the items of a list, which have no names. */
const LIST = Symbol('list');

/** Members deeper than this are not told apart. */
const DEEPEST = 2;

/** Follows JSON text byte by byte, and knows in which member of which object it is. Text that is not JSON leads it astray. */
export class JsonPosition {
  #depth = 0;
  /** For each open object, the member that is being read; for each open list, that it is one. */
  readonly #members: (string | typeof LIST | undefined)[] = [];
  #state: 'outside' | 'text' | 'escape' = 'outside';
  #text = '';

  /** Whether the current place is in these members, each of the one before. */
  isIn(...names: readonly string[]): boolean {
    return this.#depth === names.length && names.every((name, level) => this.#members[level] === name);
  }

  /** Whether a quote that comes next would open the text of a value. */
  get awaitsValue(): boolean {
    return this.#state === 'outside' && !this.#awaitsName;
  }

  /** Takes the next byte. */
  read(byte: number): void {
    if (this.#state === 'outside') this.#readOutside(byte);
    else if (this.#state === 'escape') this.#append(byte, 'text');
    else if (byte === QUOTE) this.#state = 'outside';
    else this.#append(byte, byte === BACKSLASH ? 'escape' : 'text');
  }

  get #awaitsName(): boolean {
    return this.#depth > 0 && this.#depth <= DEEPEST && this.#members[this.#depth - 1] === undefined;
  }

  #append(byte: number, state: 'text' | 'escape'): void {
    if (this.#text.length < LONGEST) this.#text += String.fromCharCode(byte);
    this.#state = state;
  }

  #readOutside(byte: number): void {
    const sign = String.fromCharCode(byte);
    if (byte === QUOTE) this.#open();
    else if (sign === '{' || sign === '[') this.#enter(sign === '[' ? LIST : undefined);
    else if (sign === '}' || sign === ']') this.#depth = Math.max(0, this.#depth - 1);
    else if (sign === ':') this.#setMember(unescaped(this.#text));
    else if (sign === ',' && this.#members[this.#depth - 1] !== LIST) this.#setMember(undefined);
  }

  #open(): void {
    this.#text = '';
    this.#state = 'text';
  }

  #enter(member: typeof LIST | undefined): void {
    this.#depth++;
    this.#setMember(member);
  }

  #setMember(member: string | typeof LIST | undefined): void {
    if (this.#depth > 0 && this.#depth <= DEEPEST) this.#members[this.#depth - 1] = member;
  }
}

/** A name without its escapes; one that is no JSON stays as it is written. */
function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
