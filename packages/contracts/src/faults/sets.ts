import { filterRuntimes, LATEST_EDITION, printedRuntimes, RUNTIMES } from '@org/layers-model';
import type { Contract } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { examples } from '../example.ts';
import { equal, exchangeAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import type { CallStep } from '../step.ts';
import { readReport } from './constraints/report.ts';

const FILTER: CallStep = {
  call: 'ListLayers',
  with: { CompatibleRuntime: 'nope', CompatibleArchitecture: 'mips' },
};

const PUBLISH: CallStep = {
  call: 'PublishLayerVersion',
  with: {
    LayerName: { $name: 'a' },
    Content: { ZipFile: { $zip: 0 } },
    CompatibleRuntimes: ['nope', 'python9.9', 'nodejs20.x'],
    CompatibleArchitectures: ['mips', 'x86_64'],
  },
};

/** What a refusal says of a member. */
const textOf = ({ fault }: Exchange, member: string): string => {
  const found = readReport(fault?.message ?? '')?.items.find(({ at }) => at === member);
  if (found === undefined) throw new Inconclusive(`nothing was said of ${member}`);
  return found.text;
};

/** The names that a refusal prints for a member, in their order. */
const printedFor = (answer: Exchange, member: string): readonly string[] =>
  /value set: \[([^\]]*)\]/.exec(textOf(answer, member))?.[1]?.split(', ') ?? [];

const printedAt = (seen: Observation<unknown>, step = 0): readonly string[] =>
  printedFor(exchangeAt(seen, step), 'compatibleRuntime');

/** Java's hash of a text, as a number from 0. */
function hashOf(text: string): number {
  let hash = 0;
  for (const unit of text) hash = (Math.imul(hash, 31) + unit.codePointAt(0)!) >>> 0;
  return hash;
}

const declaredAt = (name: string): number => Object.keys(RUNTIMES).indexOf(name);

/** By the last five bits of the hash, and where those agree from the last declared to the first: so in nine recordings, 2022 to 2026. */
const listed = (names: readonly string[]): readonly string[] =>
  names.toSorted((left, right) => (hashOf(left) % 32) - (hashOf(right) % 32) || declaredAt(right) - declaredAt(left));

/** As a Java `HashSet` has them, which is never filled by more than three quarters: so in thirteen recordings, 2022 to 2026. */
function published(names: readonly string[]): readonly string[] {
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(names.length / 0.75)));
  const bucketOf = (name: string): number => ((hashOf(name) >>> 16) ^ hashOf(name)) & (buckets - 1);
  return names.toSorted((left, right) => bucketOf(left) - bucketOf(right) || declaredAt(left) - declaredAt(right));
}

/** Laws of the sets that refusals print. */
export const sets: readonly Contract[] = [
  ...examples('faults/sets-of-filters', { steps: [FILTER, FILTER, FILTER] }, [
    {
      id: 'faults/recorded-filter-runtimes',
      level: 'recorded',
      source: 'LocalStack snapshot, 2026-01-12; names that AWS never published have gone again since',
      sentence: 'A list that refuses a runtime names at least those of the SDK that it was recorded to name.',
      holds: (seen) => {
        const printed = printedAt(seen);
        const recorded = filterRuntimes('2026-01-12').filter((name) => RUNTIMES[name].sdk === true);
        return equal(
          'the runtimes that are not named',
          recorded.filter((name) => !printed.includes(name)),
          [],
        );
      },
    },
    {
      id: 'faults/filter-runtimes',
      level: 'observed',
      source: 'Floci, copied from the live service, 2026-08-31; AWS adds names, and nobody looked since',
      sentence: 'A list that refuses a runtime names every one that it knows, be it old or internal.',
      holds: (seen) =>
        equal('the runtimes', printedAt(seen).toSorted(), [...filterRuntimes(LATEST_EDITION)].toSorted()),
    },
    {
      id: 'faults/filter-architectures',
      level: 'recorded',
      source: 'LocalStack snapshot, 2026-01-12',
      sentence: 'A list that refuses an architecture names x86_64 and arm64, and no other constraint.',
      holds: (seen) =>
        equal(
          'the constraint',
          textOf(exchangeAt(seen, 0), 'compatibleArchitecture'),
          'Member must satisfy enum value set: [x86_64, arm64]',
        ),
    },
    {
      id: 'faults/listed-runtimes',
      level: 'observed',
      source: 'derived from nine recordings, 2022 to 2026; the place of names seen since 2026-08 is a guess',
      sentence: 'A list prints runtimes in the order of their hashes, the latest declared first where those agree.',
      holds: (seen) => equal('the order', printedAt(seen), listed(printedAt(seen))),
    },
    {
      id: 'faults/enum-order-is-stable',
      level: 'observed',
      source: 'two recordings agree (2025-11-06, 2026-01-12); Floci writes that the order varies (2026-08)',
      sentence: 'The same names are printed in the same order each time.',
      holds: (seen) =>
        equal(
          'the orders',
          [1, 2].map((step) => printedAt(seen, step)),
          [printedAt(seen), printedAt(seen)],
        ),
    },
  ]),
  ...examples('faults/sets-of-publish', { steps: [PUBLISH], writes: true }, [
    {
      id: 'faults/runtimes-before-architectures',
      level: 'recorded',
      source: 'LocalStack snapshot, 2026-01-12',
      sentence: 'A publish reports runtimes before architectures.',
      holds: (seen) =>
        equal(
          'the members',
          readReport(exchangeAt(seen, 0).fault?.message ?? '')?.items.map(({ at }) => at),
          ['compatibleRuntimes', 'compatibleArchitectures'],
        ),
    },
    {
      id: 'faults/lists-are-printed-whole',
      level: 'recorded',
      source: 'LocalStack snapshot, 2026-01-12',
      sentence: 'A refused list is printed with all its items, the good ones among them.',
      holds: (seen) =>
        equal(
          'the lists',
          readReport(exchangeAt(seen, 0).fault?.message ?? '')
            ?.items.map(({ value }) => value)
            .toSorted(),
          ["'[mips, x86_64]'", "'[nope, python9.9, nodejs20.x]'"],
        ),
    },
    {
      id: 'faults/architectures-of-a-publish',
      level: 'recorded',
      source: 'LocalStack snapshots, 2025-11-06 and 2026-01-12',
      sentence: 'A publish that refuses an architecture names two constraints in one.',
      holds: (seen) =>
        equal(
          'the constraint',
          textOf(exchangeAt(seen, 0), 'compatibleArchitectures'),
          'Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]',
        ),
    },
    {
      id: 'faults/printed-runtimes',
      level: 'observed',
      source: 'recorded 2026-01-12 (LocalStack snapshot); nobody looked since',
      sentence: 'A publish that refuses a runtime names those that functions can still be made with.',
      holds: (seen) =>
        equal(
          'the runtimes',
          printedFor(exchangeAt(seen, 0), 'compatibleRuntimes').toSorted(),
          [...printedRuntimes(LATEST_EDITION)].toSorted(),
        ),
    },
    {
      id: 'faults/published-runtimes',
      level: 'observed',
      source: 'derived from thirteen recordings, 2022 to 2026-01; Floci writes that the order varies (2026-08)',
      sentence: 'A publish prints runtimes in the order of a hash table that grows with their number.',
      holds: (seen) => {
        const names = printedFor(exchangeAt(seen, 0), 'compatibleRuntimes');
        return equal('the order', names, published(names));
      },
    },
  ]),
];
