import { body } from './body.ts';
import { type Explained, explainedIn } from './explained.ts';
import { signer } from './signer.ts';

const EDITION = 'it is about the service as it was in another year; the laws are about the one of today';
const ORDERED = 'a fake says it where a fault was ordered with it; AWS was not seen to say it of layers';
const PERCENT = 'nobody knows what AWS makes of a percent sign that stands for nothing, and no client sends one';
const REMEMBERED = 'what was found out before is not found out again: the answer is the same, and only takes longer';
const ALIKE = 'the answer is the same';

/** What a request is read by, and an answer written. */
export const wire: readonly Explained[] = [
  ...signer,
  ...body,
  ...explainedIn('wire/encode.ts', [
    { line: "...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),", because: ORDERED },
    {
      line: 'const httpDateOf = remembering(16, (second: number) => new Date(second * 1000).toUTCString());',
      mutator: 'ArithmeticOperator',
      because:
        'it is run by who asks first in a second, and Stryker asks those alone; in all scenes versions/created-when-published breaks',
    },
    { line: 'if (headers !== undefined) Object.assign(sent, headers);', because: ALIKE },
    {
      line: 'if (crossOrigin) Object.assign(sent, CORS);',
      because: "what pages of other origins may read is a fake's own affair",
    },
  ]),
  ...explainedIn('wire/enum-sets.ts', [
    {
      line: "const listedArchitectures = edition < '2025-11-06' ? [architectures] : [architectures, 'Member must not be null'];",
      because: EDITION,
    },
  ]),
  ...explainedIn('wire/largest-request.ts', [
    {
      line: "export const largestRequest = (edition: Edition): number => (edition < '2022-11-22' ? 69_905_067 : LARGEST_REQUEST);",
      because: EDITION,
    },
  ]),
  ...explainedIn('wire/enum-order.ts', [
    {
      line: 'while (values.length > 0.75 * buckets) buckets *= 2;',
      replacement: 'values.length >= 0.75 * buckets',
      because: 'no set that is printed has just as many names as fill three quarters of a table',
    },
  ]),
  ...explainedIn('wire/match.ts', [{ line: '} catch {', because: PERCENT }]),
  ...explainedIn('wire/target.ts', [
    { line: 'if (known !== undefined) return known;', because: REMEMBERED },
    { line: 'this.#asked.set(method, asked);', because: REMEMBERED },
    { line: 'const membersOf = (found: Match, url: URL): Members | undefined =>', because: REMEMBERED },
  ]),
  ...explainedIn('wire/validate.ts', [
    { line: 'if (rules.satisfied.has(members)) return members;', because: REMEMBERED },
    { line: 'if (count === 0 && Object.isFrozen(members)) rules.satisfied.add(members);', because: REMEMBERED },
    {
      line: "if (items.kind !== 'enum') return tooLong;",
      because: 'the lists of the model are lists of names of a set',
    },
  ]),
  ...explainedIn('wire/decode.ts', [
    { line: "return { hasBody: sent.some(({ place }) => place === 'body'), members: sent };", because: ALIKE },
    { line: "if (!Array.isArray(value)) throw misplaced(value, 'list or structure');", because: ALIKE },
    { line: "if (!isObject(value)) throw misplaced(value, 'list or structure');", because: ALIKE },
  ]),
];
