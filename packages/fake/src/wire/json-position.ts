const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** Longest name that is told apart, as written: enough for `Content` and `ZipFile` with each letter escaped. */
const LONGEST = 64;

/** Follows JSON text byte by byte, and knows in which member of which object it is. Text that is not JSON leads it astray. */
export class JsonPosition {
  /** For each open object the member whose value comes next or is being read; nothing for each open list. */
  readonly #path: (string | undefined)[] = [];
  #state: 'outside' | 'text' | 'escape' = 'outside';
  #text = '';

  /** Whether the place is a member's value, by its name behind those of the objects that it is in. */
  isIn(...names: readonly string[]): boolean {
    return this.#path.length === names.length && names.every((name, level) => this.#path[level] === name);
  }

  /** Takes the next byte. */
  read(byte: number): void {
    if (this.#state === 'outside') this.#readOutside(byte);
    else if (this.#state === 'escape') this.#append(byte, 'text');
    else if (byte === QUOTE) this.#state = 'outside';
    else this.#append(byte, byte === BACKSLASH ? 'escape' : 'text');
  }

  #append(byte: number, state: 'text' | 'escape'): void {
    if (this.#text.length < LONGEST) this.#text += String.fromCharCode(byte);
    this.#state = state;
  }

  #readOutside(byte: number): void {
    const sign = String.fromCharCode(byte);
    if (byte === QUOTE) this.#open();
    else if (sign === '{' || sign === '[') this.#path.push(undefined);
    else if (sign === '}' || sign === ']') this.#path.pop();
    else if (sign === ':') this.#setMember(unescaped(this.#text));
    else if (sign === ',') this.#setMember(undefined);
  }

  #open(): void {
    this.#text = '';
    this.#state = 'text';
  }

  #setMember(member: string | undefined): void {
    this.#path.pop();
    this.#path.push(member);
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
