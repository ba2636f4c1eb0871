import { parseLayerArn } from '@org/layers-model';
import type { Exchange, Observation } from '../observation.ts';
import { exchangesOf, ownBeginning } from './foreign-names.ts';
import { masked, maskedWithin } from './masked.ts';

/** What others say of their layers, and what stands for it. */
export interface ForeignTexts {
  readonly learnFrom: (observation: Observation) => void;
  /** A text without them, where JSON has a description or a licence. */
  readonly without: (text: string) => string;
  /** A sentence without them, wherever they are quoted. */
  readonly withoutAny: (sentence: string) => string;
  /** A member without them, of those that hold nothing else. */
  readonly member: (member: string, value: string) => string | undefined;
}

/** What was seen on one target. */
type Side = Pick<Observation, 'world' | 'population' | 'seen'>;

const MEMBERS: ReadonlySet<string> = new Set(['Description', 'LicenseInfo']);
const QUOTED = /("(?:Description|LicenseInfo)":\s*")((?:[^"\\]|\\.)+)(?=")/g;
const ANY = /(")((?:[^"\\]|\\.)+)(?=")/g;

/** Learns what answers say of layers that are not the run's own; what the run itself says is no secret. */
export function foreignTexts(): ForeignTexts {
  const masks = new Map<string, string>();
  const own = new Set<string>();
  const maskOf = (text: string): string | undefined => (own.has(text) ? undefined : masks.get(text));
  const learn = (text: string): void => {
    if (!masks.has(text)) masks.set(text, masked(text, masks.size + 1));
  };
  const replaced = (text: string, place: RegExp): string =>
    text.replaceAll(place, (all, before: string, written: string) => {
      const mask = maskOf(String(parsed(`"${written}"`)));
      return mask === undefined ? all : before + maskedWithin(written, mask);
    });
  const learnAnswers = ({ world, seen }: Side): void => {
    const beginning = ownBeginning(world.prefix);
    for (const [text, arn] of seen.flatMap(exchangesOf).flatMap(({ body, output }) => textsIn([parsed(body), output])))
      if (beginning !== '' && parseLayerArn(String(arn))?.name.startsWith(beginning)) own.add(text);
      else learn(text);
  };
  return {
    learnFrom: (observation) => {
      const { against } = observation;
      for (const [text] of textsIn(observation.steps)) own.add(text);
      for (const side of against === undefined ? [observation] : [observation, against]) {
        for (const [text] of side.seen.flatMap(exchangesOf).flatMap(asked)) own.add(text);
        // Without a prefix nothing was published, and what is there was found.
        for (const [text] of textsIn(side.population))
          if (side.world.prefix === '') learn(text);
          else own.add(text);
        learnAnswers(side);
      }
    },
    without: (text) => replaced(text, QUOTED),
    withoutAny: (sentence) => replaced(replaced(sentence, QUOTED), ANY),
    member: (member, value) => (MEMBERS.has(member) ? maskOf(value) : undefined),
  };
}

/** The texts that a request says. */
const asked = ({ input, request }: Exchange): ReturnType<typeof textsIn> => textsIn([input, parsed(request.body)]);

/** What JSON says, or nothing. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** The descriptions and licences within a value, each with the ARN of the version it is of. */
function textsIn(value: unknown): readonly (readonly [text: string, arn: unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  const { LayerVersionArn: arn } = value as { readonly LayerVersionArn?: unknown };
  return Object.entries(value).flatMap(([member, item]: [string, unknown]) =>
    typeof item !== 'string' ? textsIn(item) : MEMBERS.has(member) && item !== '' ? [[item, arn] as const] : [],
  );
}
