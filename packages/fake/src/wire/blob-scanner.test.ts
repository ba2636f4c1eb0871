import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platform } from '#platform';
import { BlobScanner } from './blob-scanner.ts';

function scan(text: string, size = 7): unknown {
  const bytes = new TextEncoder().encode(text);
  const scanner = new BlobScanner(bytes.length);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  return scanner.finish();
}

const zip = fc.uint8Array({ maxLength: 60 });
const other = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 4 });
const TEXT = /"(?:[^"\\]|\\.)*"/g;
/** JSON in the ways serializers write it: spaced or not, letters escaped or not. */
const written = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => JSON.stringify(JSON.parse(text), null, 2),
  (text) => text.replaceAll('/', String.raw`\/`),
  (text) => text.replaceAll(TEXT, (inner) => inner.replaceAll('+', String.raw`\u002B`)),
  (text) =>
    text.replaceAll('"ZipFile"', String.raw`"\u005aip\u0046ile"`).replaceAll('"Content"', String.raw`"Con\u0074ent"`),
);

test('gives what JSON.parse gives, with the archive as bytes, however the text is cut', () => {
  fc.assert(
    fc.property(zip, other, other, written, fc.integer({ min: 1, max: 40 }), (bytes, before, after, write, size) => {
      fc.pre(!('Content' in before) && !('ZipFile' in after));
      const ZipFile = platform.textOf(bytes, 'base64');
      const body = { ...before, Content: { ...after, ZipFile }, Description: '"ZipFile":"AAAA"' };
      const expected = JSON.parse(JSON.stringify(body)) as { Content: object };
      expect(scan(write(JSON.stringify(body)), size)).toEqual({
        ...expected,
        Content: { ...expected.Content, ZipFile: bytes },
      });
    }),
    { seed: 1, numRuns: 1000 },
  );
});

const ONE = Uint8Array.of(1, 2, 3);

describe('only Content.ZipFile is an archive', () => {
  test.each<[string, unknown]>([
    ['{"Content":{"ZipFile":"AQID"}}', { Content: { ZipFile: ONE } }],
    ['{"Content":{"ZipFile":"BAUG","ZipFile":"AQID"}}', { Content: { ZipFile: ONE } }],
    ['{"Content":{"ZipFile":"BAUG"},"Content":{"ZipFile":"AQID"}}', { Content: { ZipFile: ONE } }],
    ['{"Content":{"ZipFile":"AQID"},"Extra":{"ZipFile":"!"}}', { Content: { ZipFile: ONE }, Extra: { ZipFile: '!' } }],
    ['{"ZipFile":"!","Content":{"ZipFile":"AQID"}}', { ZipFile: '!', Content: { ZipFile: ONE } }],
    ['{"Content":{"a":{"ZipFile":"!"},"ZipFile":"AQID"}}', { Content: { a: { ZipFile: '!' }, ZipFile: ONE } }],
    ['{"Content":[{"ZipFile":"!"}]}', { Content: [{ ZipFile: '!' }] }],
    ['{"Content":["ZipFile","!"]}', { Content: ['ZipFile', '!'] }],
    ['[{"Content":{"ZipFile":"!"}}]', [{ Content: { ZipFile: '!' } }]],
    ['{"Content":{"ZipFile":"AQID"},"Content.ZipFile":"!"}', { Content: { ZipFile: ONE }, 'Content.ZipFile': '!' }],
    ['{"[":{"ZipFile":"!"},"Content":{"ZipFile":"AQID"}}', { '[': { ZipFile: '!' }, Content: { ZipFile: ONE } }],
    ['{"Content":{"ZipFileName":"!","ZipFil":"!"}}', { Content: { ZipFileName: '!', ZipFil: '!' } }],
    [String.raw`{"Content":{"\\ZipFile":"!"}}`, { Content: { '\\ZipFile': '!' } }],
    ['{"Content":{"ZipFile":null},"a":"ZipFile"}', { Content: { ZipFile: null }, a: 'ZipFile' }],
    ['{"Content":{"ZipFile":["AQID"]}}', { Content: { ZipFile: ['AQID'] } }],
  ])('%s', (text, value) => {
    for (const size of [1, 7, 1000]) expect(scan(text, size)).toEqual(value);
  });
});

test.each([
  '{',
  '{"Content":{"ZipFile":"AQID',
  '{"Content":{"ZipFile":"AQID"',
  String.raw`{"Content":{"ZipFile":"\x41QID"}}`,
  String.raw`{"Content":{"ZipFile":"\UQID"}}`,
  String.raw`{"Content":{"ZipFile":"AQI\uZZZZ"}}`,
  'ZipFile',
  '"',
  '}}',
])('what is not JSON is refused: %s', (text) => {
  expect(() => scan(text)).toThrow('Could not parse request body into json');
});

test.each([
  '!',
  'AQI',
  'AQ=D',
  String.raw`AQ\u0049I!`,
  String.raw`AQI\u00e4`,
  String.raw`AQID\n\n\n\n`,
  String.raw`\tAQI`,
])('an archive that is not base64 is refused: %s', (text) => {
  expect(() => scan(`{"Content":{"ZipFile":"${text}"}}`)).toThrow('ZipFile is not valid base64');
});

test('bytes that are not UTF-8 are refused', () => {
  const scanner = new BlobScanner(3);
  scanner.push(Uint8Array.of(0x22, 0xff, 0x22));
  expect(() => scanner.finish()).toThrow('Could not parse request body into json');
  for (const stray of [[0xe2], [0xef, 0xbb, 0xbf]]) {
    const cut = new BlobScanner(10);
    cut.push(Uint8Array.of(...(stray.length === 3 ? stray : []), 0x7b, 0x7d, ...(stray.length === 3 ? [] : stray)));
    expect(() => cut.finish()).toThrow('Could not parse request body into json');
  }
});

test('what was announced is a hint: more may come', () => {
  const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => index);
  const scanner = new BlobScanner(10, 20_000);
  scanner.push(new TextEncoder().encode(`{"Content":{"ZipFile":"${platform.textOf(bytes, 'base64')}"}}`));
  expect(scanner.finish()).toEqual({ Content: { ZipFile: bytes } });
});

test('a chunk is looked through once, however many escapes it has', () => {
  const readsPerEscape = (count: number): number => {
    const chunk = new TextEncoder().encode(`{"Content":{"ZipFile":"${String.raw`\/`.repeat(count)}"}}`);
    let reads = 0;
    const counted = new Proxy(chunk, {
      get: (target, name) => {
        reads++;
        if (name !== 'indexOf') {
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        }
        return (byte: number, from = 0) => {
          const found = target.indexOf(byte, from);
          reads += (found === -1 ? target.length : found) - from;
          return found;
        };
      },
    });
    new BlobScanner(chunk.length).push(counted);
    return reads / count;
  };
  expect(readsPerEscape(4000)).toBeLessThan(2 * readsPerEscape(40));
});
