import { PARTITIONS } from '@org/layers-model';
import { Unreachable } from '../s3/unreachable.ts';
import type { UpstreamPlace } from '../settings/upstream.ts';

/** Where a page asks for an archive: AWS's buckets do not let pages of other origins read. */
const PATH = '/_upstream/archive';

/** Whether a request is for an archive, by the link that the API gave for it. */
export const isLink = ({ pathname }: URL): boolean => pathname === PATH;

const SUFFIXES = PARTITIONS.map(({ suffix }) => suffix.replaceAll('.', String.raw`\.`)).join('|');

/** The buckets of layers, as links of many regions show them (2019 to 2025). */
const BUCKET = new RegExp(String.raw`^(?:awslambda|prod)-[a-z0-9-]+-layers\.s3\.[a-z0-9-]+\.(?:${SUFFIXES})$`);

/** Brings the archive that `?url=` leads to; a part of it, where one is asked for. Nothing but archives of layers. */
export async function passLink(
  { searchParams }: URL,
  { headers, signal }: Request,
  target: UpstreamPlace['target'],
): Promise<Response> {
  const link = URL.parse(searchParams.get('url') ?? '');
  if (link === null || !leadsToLayers(link, target))
    return Response.json(
      { Message: 'layers-server: url must be a link that the API gave for an archive.' },
      { status: 400 },
    );
  const range = headers.get('range');
  const answer = await fetch(link, { headers: range === null ? {} : { range }, redirect: 'manual', signal }).catch(
    (cause: unknown) => {
      signal.throwIfAborted();
      throw new Unreachable(`${link.host} did not answer.`, { cause });
    },
  );
  const kept = [...answer.headers].filter(([name]) => /^(content-(type|length|range)|accept-ranges)$/.test(name));
  return new Response(answer.body, { status: answer.status, headers: kept });
}

const leadsToLayers = ({ protocol, hostname, host }: URL, target: UpstreamPlace['target']): boolean =>
  target === 'aws'
    ? protocol === 'https:' && BUCKET.test(hostname)
    : host === target.host && protocol === target.protocol;
