import type { Observation } from '../observation.ts';
import type { StandIns } from './stand-ins.ts';

/** What somebody prepared that names them: an organisation, a bucket and what is in it. */
export interface Prepared {
  readonly learnFrom: (observation: Observation) => void;
  readonly without: (text: string) => string;
  /** A member that holds nothing else. */
  readonly member: (member: string, value: string) => string | undefined;
}

/** A shorter name may be a word of the API, such as a bucket called `layers`. */
const SHORTEST = 8;

const MEMBERS: ReadonlySet<string> = new Set(['bucket', 'key', 'S3Bucket', 'S3Key']);
const QUOTED = /(\\*"S3(?:Bucket|Key)\\*"\s*:\s*\\*")((?:[^"\\])+)(?=\\*")/g;

/** Remembers what was prepared, and replaces it where it stands alone. */
export function preparedStandIns(stand: StandIns): Prepared {
  const organizations = new Set<string>();
  const names = new Set<string>();
  const member = (value: string): string | undefined => (names.has(value) ? stand(value, 'word') : undefined);
  return {
    learnFrom: ({ world, against }) => {
      for (const { given } of [world, ...(against === undefined ? [] : [against.world])]) {
        if (given.organization !== undefined) organizations.add(given.organization);
        if (given.object !== undefined) names.add(given.object.bucket).add(given.object.key);
      }
    },
    without: (text) => {
      let rest = text.replaceAll(QUOTED, (_, before: string, value: string) => before + (member(value) ?? value));
      for (const one of organizations) rest = rest.replaceAll(one, () => stand(one, 'organization'));
      for (const name of names) {
        if (name.length < SHORTEST) continue;
        for (const said of new Set([name, encodeURIComponent(name), JSON.stringify(name).slice(1, -1)]))
          rest = rest.replaceAll(wholeWord(said), () => stand(said, 'word'));
      }
      return rest;
    },
    member: (name, value) => (MEMBERS.has(name) ? member(value) : undefined),
  };
}

const wholeWord = (text: string): RegExp =>
  new RegExp(String.raw`(?<![\w-])${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}(?![\w-])`, 'g');
