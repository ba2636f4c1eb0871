import { type Edition, LATEST_EDITION, layerNamePattern, layerVersionArnPattern } from '@org/layers-model';
import { type EnumSets, enumSetsOf } from './wire/enum-sets.ts';
import { largestRequest } from './wire/largest-request.ts';

/** What the service says and does in an edition, where it was seen to change. */
export interface Rules {
  readonly enums: EnumSets;
  /** A pattern of the newest edition as this one has it. */
  readonly pattern: (newest: string) => Pattern;
  /** Members that satisfy every constraint, of those that requests share: they are not checked again. */
  readonly satisfied: WeakSet<object>;
  /** Requests have fewer bytes than this. */
  readonly largestRequest: number;
  /** Whether layers have architectures. */
  readonly hasArchitectures: boolean;
  /** The end of a refusal for want of a grant. */
  readonly denialReason: (action: string) => string;
  /** The refusal to show a policy that is not there. */
  readonly noPolicy: (arn: string) => string;
}

/** A pattern as it is printed, and as it is applied: AWS's patterns match whole values. */
export interface Pattern {
  readonly text: string;
  readonly regex: RegExp;
}

/** The rules of an edition. */
export function rulesOf(edition: Edition): Rules {
  const isOldest = edition < '2022-11-22';
  return {
    enums: enumSetsOf(edition),
    satisfied: new WeakSet(),
    pattern: patternsOf(edition),
    largestRequest: largestRequest(edition),
    hasArchitectures: !isOldest,
    // Quoted by clients: with this clause since about 2021 (2025-07-02 the latest), without it on 2019-09-25.
    denialReason: (action) => (isOldest ? '' : ` because no resource-based policy allows the ${action} action`),
    // Recorded 2025-11-25, and 2018-12-15.
    noPolicy: (arn) =>
      isOldest
        ? `Layer version ${arn} does not have any resource policy.`
        : 'No policy is associated with the given resource.',
  };
}

function patternsOf(edition: Edition): Rules['pattern'] {
  const changed = new Map([
    [layerNamePattern(LATEST_EDITION), layerNamePattern(edition)],
    [layerVersionArnPattern(LATEST_EDITION), layerVersionArnPattern(edition)],
  ]);
  const compiled = new Map<string, Pattern>();
  return (newest) => {
    const text = changed.get(newest) ?? newest;
    const pattern = compiled.get(text) ?? { text, regex: new RegExp(`^(?:${text})$`, 'u') };
    compiled.set(text, pattern);
    return pattern;
  };
}
