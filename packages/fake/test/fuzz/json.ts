import fc from 'fast-check';

/** An object as it is written: names may stand twice, values are JSON text that need not be JSON. */
export type Written = readonly (readonly [name: string, json: string])[];

/** The text of an object. */
export const write = (members: Written): string =>
  `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;

const SCALARS = `null true false 0 -0 1 1.5 1e999 -1e999 9007199254740993 1E-400 ${'1'.repeat(400)}`;

const TEXTS = String.raw`"" "x" "\ud800" "\udfff\ud800" "\u0000" "\/" "😀" "${'x'.repeat(600)}"`;

const STRUCTURES =
  '[] {} [[]] [null] [1] ["x",null] [{}] {"ZipFile":1} {"ZipFile":{}} {"":""} {"__proto__":{"ZipFile":"AAAA"}} ' +
  '{"constructor":{"prototype":1}} {"toJSON":1} {"then":1} {"length":-1} {"Content":{"Content":{}}}';

const NEARLY = String.raw`" 'x' NaN undefined 01 +1 .5 1. [1,] {"a":1,} {a:1} "\x" "\u12" /**/1 "${'\t'}" ${'\uFEFF'}1`;

const DEEP = [500, 5000].flatMap((depth) => ['['.repeat(depth) + ']'.repeat(depth), '{"a":'.repeat(depth)]);

/** JSON of every type, and what is nearly JSON. */
export const anyJson: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc.constantFrom(...[SCALARS, TEXTS, STRUCTURES, NEARLY].flatMap((texts) => texts.split(' '))),
    weight: 8,
  },
  { arbitrary: fc.json({ maxDepth: 2 }), weight: 4 },
  { arbitrary: fc.constantFrom('', ...DEEP), weight: 1 },
);
