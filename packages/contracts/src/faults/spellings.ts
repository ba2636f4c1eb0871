import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { zipOf } from '../driver/zips.ts';
import { example } from '../example.ts';
import { equal, exchangeAt } from '../judge.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import { answered, versionIn } from '../versions/answers.ts';
import { get, publish } from '../versions/asks.ts';
import { versionsOf } from './paths.ts';

const RUNTIMES = ['java21', 'python3.13'];

/** One whose base64 has a slash and a plus, which some serializers escape. */
const ARCHIVE = 20;

/** The ways in which JSON lets a letter be written. */
const LETTERS = {
  plain: (letter: string) => letter,
  slash: (letter: string) => (letter === '/' ? String.raw`\/` : letter),
  lower: (letter: string) => escaped(letter).toLowerCase(),
  upper: (letter: string) => escaped(letter).toUpperCase().replace('U', 'u'),
} as const;

const escaped = (letter: string): string => String.raw`\u` + letter.charCodeAt(0).toString(16).padStart(4, '0');

/** How a publish is written. */
interface Spelling {
  /** The letters of the archive's text, from the first of a run to the last, and of the names of the members. */
  readonly archive: keyof typeof LETTERS;
  readonly names: keyof typeof LETTERS;
  /** Every so many letters of the archive's text one is not plain. */
  readonly every: number;
  /** What stands between the tokens. */
  readonly space: string;
  /** Whether the archive comes last. */
  readonly last: boolean;
  readonly description: string;
}

const spelling: fc.Arbitrary<Spelling> = fc.record({
  archive: fc.constantFrom('plain', 'slash', 'lower', 'upper'),
  names: fc.constantFrom('plain', 'lower', 'upper'),
  every: fc.integer({ min: 1, max: 9 }),
  space: fc.constantFrom('', ' ', '\t\r\n'),
  last: fc.boolean(),
  // Texts that look like what comes around them.
  description: fc
    .array(fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', '/', 'ä', '{"Content":{"ZipFile":"'), {
      maxLength: 8,
    })
    .map((parts) => `a${parts.join('')}`),
});

/** The text of a publish. */
function written({ archive, names, every, space, last, description }: Spelling): string {
  const name = (text: string): string => `"${text.replaceAll(/./g, LETTERS[names])}"${space}:${space}`;
  const text = base64Of(ARCHIVE).replaceAll(/./g, (letter, at: number) =>
    at % every === 0 ? LETTERS[archive](letter) : letter,
  );
  const content = `${name('Content')}{${space}${name('ZipFile')}"${text}"${space}}`;
  const runtimes = RUNTIMES.map((runtime) => `"${runtime}"`).join(`${space},${space}`);
  const others =
    `${name('Description')}${JSON.stringify(description)}${space},${space}` +
    `${name('CompatibleRuntimes')}[${space}${runtimes}${space}]`;
  return `${space}{${(last ? [others, content] : [content, others]).join(`${space},${space}`)}${space}}${space}`;
}

/** A publish whose body is written in one of many ways (step 0) and one that is written plainly (step 1), and what became of the first. */
const spelled: Scene<Spelling> = {
  name: 'faults/spelled-publish',
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: spelling,
  steps: (query) => [
    { raw: 'POST', path: versionsOf({ $name: 'a' }), body: written(query) },
    publish({ Content: { ZipFile: { $zip: ARCHIVE } } }),
    get(1),
  ],
  runs: { cheap: 60, dear: 3 },
};

const base64Of = (archive: number): string => btoa(String.fromCodePoint(...zipOf(archive)));

/** A publish that says its archive and its description twice. */
const TWICE =
  `{"Description":"first","Content":{"ZipFile":"${base64Of(0)}","ZipFile":"${base64Of(ARCHIVE)}"},` +
  '"Description":"last"}';

/** Laws of what JSON lets a client write in more than one way. */
export const spellings: readonly Contract[] = [
  ...contractsOver(spelled, [
    {
      id: 'faults/json-spellings',
      level: 'documented',
      source: 'RFC 8259, sections 2, 4 and 7: white space, the order of members and escapes mean nothing',
      sentence: 'A publish is the same whatever white space, order of members and escapes its JSON has.',
      holds: (seen) =>
        answered(exchangeAt(seen, 2), ({ Content, Description, CompatibleRuntimes }) =>
          equal(
            'what was published',
            [Content?.CodeSha256, Description, CompatibleRuntimes],
            [versionIn(exchangeAt(seen, 1)).Content?.CodeSha256, seen.query.description, RUNTIMES],
          ),
        ),
    },
  ]),
  example({
    id: 'faults/repeated-members',
    level: 'observed',
    source: 'RFC 8259, section 4: what a member means that comes twice is open; many parsers have the last',
    sentence: 'Of a member that comes twice the last counts.',
    writes: true,
    steps: [
      { raw: 'POST', path: versionsOf({ $name: 'a' }), body: TWICE },
      publish({ Content: { ZipFile: { $zip: ARCHIVE } } }),
      get(1),
    ],
    holds: (seen) =>
      answered(exchangeAt(seen, 2), ({ Content, Description }) =>
        equal(
          'what was published',
          [Content?.CodeSha256, Description],
          [versionIn(exchangeAt(seen, 1)).Content?.CodeSha256, 'last'],
        ),
      ),
  }),
];
