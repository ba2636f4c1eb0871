import type { Exchange, Seen, World } from '../observation.ts';

/** What two targets must agree on; what each makes up, such as ids, dates and markers, is named for what it is. */
export interface Normal {
  readonly status: number;
  readonly type: string | undefined;
  readonly fault: string | undefined;
  readonly body: string;
  readonly bytes?: { readonly size: number; readonly sha256: string };
}

/** What was seen of a step without what must differ; `undefined` where layers of others stood between. */
export function normalSeen(seen: Seen | undefined, world: World): readonly Normal[] | undefined {
  if (seen === null || seen === undefined) return [];
  if ('pages' in seen) return normalWalk(seen.pages, world);
  // Of several at once, which is answered first is chance.
  if (Array.isArray(seen))
    return (seen as readonly Exchange[])
      .map((one) => normalExchange(one, world))
      .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  return hasForeignRows(seen as Exchange, world) ? undefined : [normalExchange(seen as Exchange, world)];
}

function normalWalk(pages: readonly Exchange[], world: World): readonly Normal[] | undefined {
  return pages.some((page) => hasForeignRows(page, world))
    ? undefined
    : pages.map((page) => normalExchange(page, world));
}

const hasForeignRows = ({ output }: Exchange, { prefix }: World): boolean =>
  ((output as { readonly Layers?: readonly { readonly LayerName?: string }[] } | undefined)?.Layers ?? []).some(
    ({ LayerName = '' }) => !LayerName.startsWith(prefix),
  );

function normalExchange({ status, headers, body, bytes }: Exchange, world: World): Normal {
  return {
    status,
    type: headers['content-type'],
    fault: headers['x-amzn-errortype'],
    body: normalText(body, world),
    ...(bytes !== undefined && (status === 200 || status === 206) && { bytes }),
  };
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const DATE = /\d{4}-\d\d-\d\dT[\d:.]+(?:\+0000|Z)/g;

function normalText(text: string, { prefix, accounts, regions }: World): string {
  let normal = text
    .replaceAll(/"(NextMarker|Location)":"[^"]*"/g, '"$1":"<$1>"')
    .replaceAll(UUID, '<id>')
    .replaceAll(DATE, '<date>');
  if (prefix !== '') normal = normal.replaceAll(prefix, '');
  for (const [who, account] of Object.entries(accounts)) normal = normal.replaceAll(account, `<${who}>`);
  for (const [at, region] of regions.entries()) normal = normal.replaceAll(region, `<region ${at}>`);
  return normal;
}
