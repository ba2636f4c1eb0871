import { type Explained, explainedIn } from './explained.ts';

const SIZE = 'a guess of how much memory will be needed: the answer is the same';
const TWICE = 'what is announced is looked at first, and what comes is counted all the same: one of both is enough';
const OURS = 'nobody knows the text: it is ours (docs/discoveries.md), and no law asks for it';
const UTF8 = 'laws are data, and what they send is text: bytes that are none are not among it';
const ITERATED = 'laws ask by fetch, whose bodies are streams: what else a body may be, servers bring';
const GIVEN_UP = 'a body that is given up is memory';
const ALIKE = 'the answer is the same';

/** The bodies of requests. */
export const body: readonly Explained[] = [
  ...explainedIn('wire/blob-scanner.ts', [
    { line: "readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });", because: UTF8 },
    {
      line: 'this.#decoder = new Base64Decoder(Math.ceil((size * 3) / 4), Math.ceil((most * 3) / 4));',
      because: SIZE,
    },
    {
      line: "if (this.#malformed) throw new SyntaxError('an escape or a letter that JSON does not have');",
      mutator: 'StringLiteral',
      because: 'only its kind matters',
    },
    { line: "throw new Fault('SerializationException', 'Could not parse request body into json');", because: OURS },
    {
      line: "if (this.#archive === undefined) throw new Fault('SerializationException', 'ZipFile is not valid base64');",
      mutator: 'StringLiteral',
      because: OURS,
    },
    { line: 'if (at >= from) return at;', because: ALIKE },
    { line: "if (this.#mode === 'blob') this.#decoder.restart();", replacement: 'true', because: ALIKE },
    { line: "else if (chunk[end] === BACKSLASH) this.#mode = 'escape';", mutator: 'StringLiteral', because: ALIKE },
    {
      line: 'if (this.#escape.charCodeAt(0) === UNICODE && this.#escape.length < 5) return;',
      mutator: 'ConditionalExpression',
      replacement: 'true',
      because: 'what follows a short escape is read with it, and means the same',
    },
    { line: '} catch {', because: UTF8 },
    { line: 'this.#malformed = true;', because: UTF8 },
  ]),
  ...explainedIn('wire/json-position.ts', [
    {
      line: 'if (this.#text.length < LONGEST) this.#text += String.fromCharCode(byte);',
      because: 'it bounds the memory that a long name takes',
    },
    { line: "#text = '';", because: 'a quote comes before the first name, and with it the text begins anew' },
    { line: "this.#state = 'text';", because: ALIKE },
    { line: "else if (this.#state === 'escape') this.#append(byte, 'text');", replacement: '""', because: ALIKE },
    { line: "else this.#append(byte, byte === BACKSLASH ? 'escape' : 'text');", replacement: '""', because: ALIKE },
    { line: '} catch {', because: 'a name that is no JSON stands in a body that is none' },
    {
      line: 'return this.#path.length === names.length && names.every((name, level) => this.#path[level] === name);',
      mutator: 'ConditionalExpression',
      replacement: 'true',
      because: 'an archive that is an object is refused, whatever is in it',
    },
    {
      line: "else if (sign === '{' || sign === '[') this.#path.push(undefined);",
      because: 'a list that is astray comes back with the next comma; one in the place of the archive is refused',
    },
  ]),
  ...explainedIn('wire/body.ts', [
    {
      line: "const announced = body instanceof Uint8Array ? body.length : Number.parseInt(headers.get('content-length') ?? '', 10);",
      because: TWICE,
    },
    { line: 'if (announced >= limit) throw tooLarge(operation, limit);', because: TWICE },
    { line: 'const scanner = new BlobScanner(announced >= 0 ? announced : limit, limit);', because: SIZE },
    { line: 'size += chunk.length;', because: TWICE },
    { line: 'if (size >= limit) throw tooLarge(operation, limit);', because: TWICE },
    { line: 'if (body instanceof Uint8Array) return [body];', because: ITERATED },
    { line: "return 'getReader' in body ? read(body.getReader()) : body;", because: ITERATED },
    { line: '} finally {', because: GIVEN_UP },
    { line: 'reader.cancel().catch(() => {});', because: GIVEN_UP },
  ]),
];
