import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesToBase64 } from '../base64.ts';
import { BlobScanner } from './blob-scanner.ts';

function scan(text: string, size = 7): unknown {
  const bytes = new TextEncoder().encode(text);
  const scanner = new BlobScanner(bytes.length);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  return scanner.finish();
}

const zip = fc.uint8Array({ maxLength: 60 });
const other = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
/** JSON in the ways serializers write it: spaced or not, `/` and `+` escaped or not. */
const written = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => JSON.stringify(JSON.parse(text), null, 2),
  (text) => text.replaceAll('/', String.raw`\/`),
  (text) => text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (inner) => inner.replaceAll('+', String.raw`\u002B`)),
);

test('gives what JSON.parse gives, with the archive as bytes, however the text is cut', () => {
  fc.assert(
    fc.property(zip, other, other, written, fc.integer({ min: 1, max: 40 }), (bytes, before, after, write, size) => {
      fc.pre(!('ZipFile' in before) && !('ZipFile' in after));
      const body = { ...before, Content: { ...after, ZipFile: bytesToBase64(bytes) }, Description: '"ZipFile":"AAAA"' };
      const expected = JSON.parse(JSON.stringify(body)) as { Content: object };
      expect(scan(write(JSON.stringify(body)), size)).toEqual({
        ...expected,
        Content: { ...expected.Content, ZipFile: bytes },
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('of several archives the last counts', () => {
  expect(scan('{"ZipFile":"AQID","ZipFile":"BAU="}')).toEqual({ ZipFile: Uint8Array.of(4, 5) });
});

test('a value that is no text stays what it is', () => {
  expect(scan('{"ZipFile":null,"a":"ZipFile","b":["x"]}')).toEqual({ ZipFile: null, a: 'ZipFile', b: ['x'] });
  expect(scan('{"ZipFile":["AQID"]}')).toEqual({ ZipFile: ['AQID'] });
});

test.each([
  '{',
  '{"ZipFile":"AQID',
  '{"ZipFile":"AQID"',
  String.raw`{"ZipFile":"\x41QID"}`,
  '{"ZipFile":"A\u0000=="}',
  'ZipFile',
  '"',
])('what is not JSON is refused: %s', (text) => {
  expect(() => scan(text)).toThrow(expect.objectContaining({ code: 'SerializationException' }));
});

test.each(['!', 'AQI', String.raw`AQ\u0049I`, String.raw`AQI\u00e4`, String.raw`AQI\uZZZZ`])(
  'an archive that is not base64 is refused: %s',
  (text) => {
    const body = `{"ZipFile":"${text}!"}`;
    expect(() => scan(body)).toThrow('ZipFile is not valid base64');
  },
);

test('bytes that are not UTF-8 are refused', () => {
  const scanner = new BlobScanner(10);
  scanner.push(Uint8Array.of(0x22, 0xff, 0x22));
  expect(() => scanner.finish()).toThrow('Could not parse request body into json');
});
