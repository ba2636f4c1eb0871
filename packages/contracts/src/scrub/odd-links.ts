import { DIGITS, masked } from './masked.ts';

/** Links to archives that are not kept where AWS keeps them, and what stands for what they say. */
export interface OddLinks {
  readonly learn: (link: string) => void;
  /** A text without what they say, which requests and refusals repeat. */
  readonly without: (text: string) => string;
}

/** Where AWS keeps archives: an account, a name, a UUID. What is in there is replaced elsewhere. */
const SNAPSHOT = /\/snapshots\/\d{12}\/[\w-]+?-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const BUCKET = /^[a-z\d-]+-(?:layers|tasks)$/;
const PARAMETER = /^(?:versionId|X-Amz-[\w-]+)=/;
/** A shorter part may be a part of something else. */
const SHORTEST = 6;

/** Learns what of a link is not known to name nobody. */
export function oddLinks(): OddLinks {
  const masks = new Map<string, string>();
  const learn = (part: string, behind = ''): void => {
    const all = part + behind;
    if (part !== '' && all.length >= SHORTEST && !masks.has(all))
      masks.set(all, masked(part, masks.size + 1, DIGITS.small) + behind);
  };
  return {
    learn: (link) => {
      const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)\??(.*)$/.exec(link) ?? [];
      const [, bucket = ''] = /^(.+?)\.s3[.-]/.exec(host) ?? [];
      if (!BUCKET.test(bucket)) learn(bucket, '.s3');
      const front = path.replace(SNAPSHOT, '');
      if (!BUCKET.test(front.slice(1))) learn(front, front === path ? '' : '/snapshots/');
      for (const pair of query.split('&')) if (!PARAMETER.test(pair)) learn(pair);
    },
    without: (text) => {
      let rest = text;
      for (const [part, mask] of masks) rest = rest.replaceAll(part, mask);
      return rest;
    },
  };
}
