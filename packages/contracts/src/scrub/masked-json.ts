import { type Place, type Text, withTexts } from './json-texts.ts';
import { areNamesKept, isKept, isNameKept } from './kept-texts.ts';
import { maskedWithin } from './masked.ts';
import type { Masks } from './masks.ts';
import type { OddLinks } from './odd-links.ts';
import type { Owns } from './own-layers.ts';

/** Whose it is that JSON speaks of, and what stands for what strangers say. */
export interface Whose {
  readonly owns: Owns;
  /** Whether it is a stranger's where it does not say of which layer it is. */
  readonly isForeign: boolean;
  /** Whether what is no stranger's may repeat what is, as sentences do. */
  readonly repeats?: boolean;
  readonly masks: Masks;
  readonly links: OddLinks;
}

/** Members that say of which layer an object is. */
const LAYERS: ReadonlySet<string> = new Set(['LayerVersionArn', 'LayerArn', 'LayerName']);
/** Members that name what somebody has beside the layer, whosever that is. */
const BESIDES: ReadonlySet<string> = new Set(['ResolvedS3Object', 'SigningProfileVersionArn', 'SigningJobArn']);

/**
 * JSON, be it cut off or within prose, with every text masked that is a stranger's and is not known to name nobody.
 *
 * @param member - the member whose text it is, where it is JSON within JSON.
 */
export const maskedJson = (json: string, whose: Whose, member = ''): string =>
  withTexts(
    json,
    (found) => {
      const { text, written } = found;
      const stand = found.isName ? nameFor(found, whose) : textFor(found, whose);
      // What has nothing escaped, or wrongly, is what it says.
      return stand === text ? written : written === text ? stand : maskedWithin(written, stand);
    },
    member,
  );

function textFor({ text, member, place }: Text, whose: Whose): string {
  const { masks, links, repeats = false } = whose;
  const isForeign = isForeignAt(place, whose) || BESIDES.has(member);
  if (isJsonWithin(text)) return maskedJson(text, { ...whose, isForeign }, member);
  if (!isForeign) return (repeats ? masks.get(text) : undefined) ?? text;
  if (!isKept(member, text)) return masks.of(text);
  if (member !== 'Location') return text;
  links.learn(text);
  return links.without(text);
}

function nameFor({ text, place }: Text, whose: Whose): string {
  const { masks, repeats = false } = whose;
  if (areNamesKeptAt(place) || isNameKept(text)) return text;
  if (isForeignAt(place, whose)) return masks.of(text);
  return (repeats ? masks.get(text) : undefined) ?? text;
}

const areNamesKeptAt = (place: Place | undefined): boolean =>
  place === undefined || (areNamesKept(place.member) && areNamesKeptAt(place.around));

function isForeignAt(place: Place, whose: Whose): boolean {
  if (BESIDES.has(place.member)) return true;
  const layers = place.isObject ? place.texts.filter(([member]) => LAYERS.has(member)) : [];
  if (layers.length > 0) return !layers.every(([, layer]) => whose.owns(layer));
  return place.around === undefined ? whose.isForeign : isForeignAt(place.around, whose);
}

function isJsonWithin(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
