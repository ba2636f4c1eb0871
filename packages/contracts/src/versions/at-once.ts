import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, equal, exchangesAt, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import { numbersIn, versionIn } from './answers.ts';
import { ONE_VERSION, publish, remove, walk } from './asks.ts';

/** How many come at once, and in process the order in which requests and answers pass. */
interface Race {
  readonly publishes: number;
  readonly order: number;
}

const order = fc.nat(1000);

/** Versions of one layer that are published at once, and its list after them. */
const publishes: Scene<Race> = {
  name: 'versions/publishes-at-once',
  needs: [],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.record({ publishes: fc.integer({ min: 2, max: 4 }), order }),
  steps: (race) => [
    {
      together: Array.from({ length: race.publishes }, (_, at) => publish({ Content: { ZipFile: { $zip: at } } })),
      order: race.order,
    },
    walk(),
  ],
  runs: { cheap: 30, dear: 2 },
};

/** A version that is published while the only other one is deleted, and the list after that. */
const publishAndDelete: Scene<Pick<Race, 'order'>> = {
  name: 'versions/publish-and-delete-at-once',
  needs: [],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ order }),
  steps: (race) => [{ together: [publish(), remove()], order: race.order }, walk()],
  runs: { cheap: 20, dear: 1 },
};

/** The versions that were answered: a publish may also be told that it met another one. */
function answeredOf(seen: Observation<unknown>): readonly number[] {
  const answered = exchangesAt(seen, 0).filter(
    ({ fault, operation }) => fault === undefined && operation === 'PublishLayerVersion',
  );
  if (answered.length === 0) throw new Inconclusive('every publish was refused');
  return answered.map((answer) => versionIn(answer).Version ?? 0).toSorted((left, right) => left - right);
}

/** Laws of publishes that come at the same time. */
export const atOnce: readonly Contract[] = [
  ...contractsOver(publishes, [
    {
      id: 'versions/numbers-at-once',
      level: 'documented',
      source: 'Developer guide, configuration-layers: each publish makes a version with a number of its own',
      sentence: 'Publishes that come at once get numbers that follow one another, each its own.',
      holds: (seen) => {
        const answered = answeredOf(seen);
        // Nobody says whether a publish that was refused takes a number: then they need only differ.
        const wanted =
          answered.length === exchangesAt(seen, 0).length ? answered.map((_, at) => at + 1) : [...new Set(answered)];
        return equal('the numbers', answered, wanted);
      },
    },
    {
      id: 'versions/none-lost-at-once',
      level: 'documented',
      source: 'API reference, PublishLayerVersion: what is answered with 201 was created',
      sentence: 'Of publishes that come at once every version that was answered is listed.',
      holds: (seen) => {
        const listed = numbersIn(pagesAt(seen, 1));
        return equal(
          'versions that are missing',
          answeredOf(seen).filter((number) => !listed.includes(number)),
          [],
        );
      },
    },
  ]),
  ...contractsOver(publishAndDelete, [
    {
      id: 'versions/publish-and-delete-at-once',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25: a deleted number is not given again, in whichever order',
      sentence: 'A version that is published while the one before it is deleted has the next number, and stays.',
      holds: (seen) => {
        // A delete may also be told that it met the publish.
        const isDeleted = exchangesAt(seen, 0)[1]?.fault === undefined;
        return all(
          equal('the number that was answered', answeredOf(seen), [2]),
          equal('the versions that are listed', numbersIn(pagesAt(seen, 1)), isDeleted ? [2] : [2, 1]),
        );
      },
    },
  ]),
];
