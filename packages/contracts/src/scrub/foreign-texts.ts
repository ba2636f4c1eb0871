import type { Observation } from '../observation.ts';
import type { Population, PopulationVersion } from '../population.ts';
import { maskedSeen } from './masked-answer.ts';
import { maskedJson } from './masked-json.ts';
import { type Masks, masksOfTexts } from './masks.ts';
import { oddLinks } from './odd-links.ts';
import { type Owns, ownedIn } from './own-layers.ts';
import { saidByRun } from './said.ts';

/** What others say of their layers, and what stands for it. */
export interface ForeignTexts {
  /** An observation whose answers are without them, whatever the members are called. */
  readonly withoutAnswers: (observation: Observation) => Observation;
  /** A text without what it repeats of links. */
  readonly without: (text: string) => string;
  /** A sentence without them, wherever it repeats them. */
  readonly withoutAny: (sentence: string) => string;
}

/** What was seen on one target. */
type Side = Pick<Observation, 'world' | 'population' | 'seen'>;

/** A shorter text may be a word of a sentence; in quotation marks it is known. */
const SHORTEST = 8;

/** Masks what answers say of layers that are not the run's own; what the run itself says is no secret. */
export function foreignTexts(): ForeignTexts {
  const masks = masksOfTexts();
  const links = oddLinks();
  const owners: Owns[] = [];
  const ownsAny: Owns = (layer) => owners.some((owns) => owns(layer));
  const withoutAnswers = <One extends Side>(side: One): One => {
    const owns = ownedIn(side.world);
    owners.push(owns);
    // Without a prefix nothing was published, and what is there was found.
    const population = side.world.prefix === '' ? maskedFound(side.population, masks) : side.population;
    return { ...side, population, seen: side.seen.map((seen) => maskedSeen(seen, { owns, masks, links })) };
  };
  const withoutAny = (sentence: string): string => {
    let rest = maskedJson(sentence, { owns: ownsAny, isForeign: false, repeats: true, masks, links });
    for (const [text, mask] of masks.all())
      if (text.length >= SHORTEST) rest = rest.replaceAll(text, mask).replaceAll(quoted(text), quoted(mask));
    return rest;
  };
  return {
    withoutAnswers: (observation) => {
      const { against, unmatched } = observation;
      for (const text of saidByRun(observation)) masks.keep(text);
      return {
        ...withoutAnswers(observation),
        ...(against !== undefined && { against: withoutAnswers(against) }),
        ...(unmatched !== undefined && { unmatched: withoutAny(unmatched) }),
      };
    },
    without: links.without,
    withoutAny,
  };
}

/** Layers that were found, without what their versions say. */
const maskedFound = ({ layers }: Population, masks: Masks): Population => ({
  layers: layers.map((layer) => ({
    ...layer,
    versions: layer.versions.map((version) => maskedVersion(version, masks)),
  })),
});

const maskedVersion = (version: PopulationVersion, masks: Masks): PopulationVersion => ({
  ...version,
  ...(version.Description !== undefined && { Description: masks.of(version.Description) }),
  ...(version.LicenseInfo !== undefined && { LicenseInfo: masks.of(version.LicenseInfo) }),
});

/** As it stands in JSON. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
