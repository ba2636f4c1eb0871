import { platform } from '#platform';
import { partitionOf } from '@org/layers-model';
import { readDate, writeDate } from './amz-date.ts';
import type { Context, Service } from './context.ts';
import { remembering } from './remembering.ts';
import { seal, unseal } from './seal.ts';
import type { LayerId, LayerVersion } from './store/layer-version.ts';

/** Seconds for which a link is valid (recorded 2021-09-27). */
const LIFETIME = 600;

/** What a link leads to. */
export interface LinkTarget {
  readonly layer: LayerId;
  readonly version: number;
  readonly codeSha256: string;
  /** When the link stops working. */
  readonly expires: Date;
}

/**
 * Buckets that were seen and are not named for their region in full: us-east-1 had `prod-04-2014` from 2019 to 2020 at
 * least, and this one on 2023-09-13; ap-northeast-1 in 2019 and 2025, ap-south-1 from 2020 to 2023, eu-central-1 in 2022.
 */
const BUCKETS: Readonly<Record<string, string>> = {
  'us-east-1': 'prod-iad-c1-djusa-layers',
  'ap-northeast-1': 'awslambda-ap-ne-1-layers',
  'ap-south-1': 'awslambda-ap-s-1-layers',
  'eu-central-1': 'awslambda-eu-cent-1-layers',
};

/** How links write a second, of which many are. */
const dateOf = remembering(16, (second: number) => writeDate(second * 1000));

/** A version's link at a moment, for a request that went to a place. */
export type LinkTo = (context: Pick<Context, 'target' | 'now'>) => string;

/**
 * `Content.Location` of a version: a presigned URL in the form AWS gives it (recorded 2021-09-27). To a client of AWS's
 * own hosts it leads to the bucket's host; to a client of any other endpoint, to the bucket's path on that endpoint.
 */
export function linksOf({ layer, Version, CreatedDate, CodeSha256 }: LayerVersion, uuid: Service['uuid']): LinkTo {
  const { account, region, name } = layer;
  const bucket = BUCKETS[region] ?? `awslambda-${region}-layers`;
  const host = `https://${bucket}.s3.${region}.${partitionOf(region).suffix}`;
  const object = uuid('object', account, region, name, Version, CreatedDate);
  const path = `/snapshots/${account}/${name}-${object}`;
  const token = encodeURIComponent(
    seal({ layer: { account, region, name }, version: Version, codeSha256: CodeSha256 }),
  );

  const linkAt = (origin: string, pathname: string, date: string): string => {
    // As `writtenQuery` would write it.
    const sent = [
      `versionId=${object.replaceAll('-', '')}`,
      `X-Amz-Security-Token=${token}`,
      'X-Amz-Algorithm=AWS4-HMAC-SHA256',
      `X-Amz-Date=${date}`,
      'X-Amz-SignedHeaders=host',
      `X-Amz-Expires=${LIFETIME}`,
      `X-Amz-Credential=ASIA0000000000000000%2F${date.slice(0, 8)}%2F${region}%2Fs3%2Faws4_request`,
    ].join('&');
    return `${origin}${pathname}?${sent}&X-Amz-Signature=${signatureOf(pathname, sent)}`;
  };

  // In one second, from one place, it is the same link: tests ask many times a second.
  let last = { second: Number.NaN, place: '', link: '' };
  return ({ target: { origin: place, region: hostRegion }, now }) => {
    const second = Math.floor(now().getTime() / 1000);
    if (second !== last.second || place !== last.place) {
      const date = dateOf(second);
      const link = hostRegion !== undefined ? linkAt(host, path, date) : linkAt(place, `/${bucket}${path}`, date);
      last = { second, place, link };
    }
    return last.link;
  };
}

/** Whether a URL has the form of a link: at AWS's host of a bucket, or with the bucket in its path at any other. */
export const isLink = ({ hostname, pathname }: URL): boolean =>
  /^[a-z0-9-]+-layers\.s3\./.test(hostname)
    ? pathname.startsWith('/snapshots/')
    : /^\/[a-z0-9-]+-layers\/snapshots\//.test(pathname);

/** Reads a link; `undefined` when its signature is missing or any part of it was altered. */
export function readLink(url: URL): LinkTarget | undefined {
  const query = url.searchParams;
  if (query.getAll('X-Amz-Signature').join() !== signatureIn(url)) return undefined;
  const target = unseal(query.get('X-Amz-Security-Token') ?? '') as Omit<LinkTarget, 'expires'> | undefined;
  const issued = readDate(query.get('X-Amz-Date') ?? '');
  return target && { ...target, expires: new Date(issued + Number(query.get('X-Amz-Expires')) * 1000) };
}

/**
 * Signs all that matters of a link, its host apart: the same archive may be reached through another name. No key is
 * needed: it keeps nothing secret, as little as `seal` does.
 */
const signatureOf = (pathname: string, query: string): string =>
  platform.hashOf(`layers-fake link ${pathname}?${query}`, 'hex');

/** A query as a link has it: however it was written when it comes back, what it says is signed. */
const writtenQuery = (query: readonly (readonly [string, string])[]): string =>
  query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** The signature that a link should have. */
const signatureIn = ({ pathname, searchParams }: URL): string =>
  signatureOf(pathname, writtenQuery([...searchParams].filter(([name]) => name !== 'X-Amz-Signature')));
