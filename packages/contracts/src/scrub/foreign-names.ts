import { EXAMPLE_ACCOUNT } from './accounts.ts';
import { timeOfRunName } from '../run-name.ts';
import type { Exchange, Observation, Seen, World } from '../observation.ts';
import { orderedNames } from './ordered-names.ts';

/** Names of layers that are not the run's own, and what stands for them. */
export interface ForeignNames {
  readonly learnFrom: (observation: Observation) => void;
  /** A text without them where names of layers stand. */
  readonly without: (text: string) => string;
  /** A sentence without them, wherever they stand. */
  readonly withoutAny: (sentence: string) => string;
  /** A member without them, of those that hold names alone. */
  readonly member: (member: string, value: string, world: World) => string | undefined;
}

/** Where a name stands: in an ARN, in a path, in the path of a link, in JSON that may be quoted itself, in a query. */
const PLACES: readonly RegExp[] = [
  // What laws ask of the account of AWS's examples is theirs.
  new RegExp(String.raw`(?<!${EXAMPLE_ACCOUNT})((?::|%3A)layer(?::|%3A))([\w-]+)`, 'gi'),
  /(\/layers\/)([\w-]+)(?=[/?\s"']|$)/g,
  /(\/snapshots\/\d{12}\/)([\w-]+?)(?=-[\da-f]{8}-[\da-f]{4}-)/g,
  /(\\*"(?:LayerName|NextMarker|Marker)\\*"\s*:\s*\\*")([\w-]+)(?=\\*")/g,
  /([?&]Marker=)([\w-]+)(?=&|$)/g,
];

/** Members that hold the names that requests and answers say. */
const MEMBERS: ReadonlySet<string> = new Set(['LayerName', 'Marker', 'NextMarker']);
/** Members that hold names as populations have them: those of others only where nothing was published. */
const OF_POPULATIONS: ReadonlySet<string> = new Set(['name', '$name', '$arn']);

/** Learns what lists show, and what was found there. */
export function foreignNames(): ForeignNames {
  const names = orderedNames();
  const standIn = (name: string): string => names.get(name) ?? name;
  return {
    learnFrom: ({ world, population, seen, against }) => {
      for (const side of [{ world, population, seen }, ...(against === undefined ? [] : [against])]) {
        learnFromLists(side.seen, side.world, names);
        if (side.world.prefix === '') for (const { name } of side.population.layers) names.add(name);
      }
    },
    without: (text) =>
      PLACES.reduce(
        (rest, place) => rest.replaceAll(place, (_, before: string, name: string) => before + standIn(name)),
        text,
      ),
    withoutAny: (sentence) => sentence.replaceAll(/(?<![\w-])[\w-]{3,}(?![\w-])/g, standIn),
    member: (member, value, { prefix }) =>
      MEMBERS.has(member) || (prefix === '' && OF_POPULATIONS.has(member)) ? names.get(value) : undefined,
  };
}

function learnFromLists(all: readonly Seen[], { prefix }: World, names: ReturnType<typeof orderedNames>): void {
  const own = ownBeginning(prefix);
  names.keep(own);
  for (const { body, output } of all.flatMap(exchangesOf)) {
    const answer = `${body}${JSON.stringify(output)}`;
    if (!/"(?:Layers|LayerVersions)"/.test(answer)) continue;
    for (const [, inArn, inMember] of answer.matchAll(LISTED)) {
      const name = inArn ?? inMember!;
      if (own === '' || !name.startsWith(own)) names.add(name);
    }
  }
}

const LISTED = /:layer:([\w-]+)|"LayerName"\s*:\s*"([\w-]+)"/g;

/** The exchanges of a step. */
export const exchangesOf = (seen: Seen): readonly Exchange[] => {
  if (seen === null) return [];
  return 'pages' in seen ? seen.pages : Array.isArray(seen) ? (seen as readonly Exchange[]) : [seen as Exchange];
};

/** What all names of a run begin with; the cases of one run see each other's layers. */
export function ownBeginning(prefix: string): string {
  const [, run = '', name = ''] = /^(.*?(r[\da-z]{10})-)[\da-z]+-$/.exec(prefix) ?? [];
  return timeOfRunName(name) === undefined ? prefix : run;
}
