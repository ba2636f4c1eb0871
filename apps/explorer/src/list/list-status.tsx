import { formatCount, formatTime } from '../parts/format.ts';
import { Status } from '../parts/status.tsx';
import type { Layers } from './use-layers.ts';

/** How many layers are shown and in which order, and when they were read. */
export function ListStatus(props: {
  readonly count: number;
  readonly layers: Layers;
  readonly sort: string | undefined;
}) {
  const { count, layers, sort } = props;
  const { readAt, readAgain, silent } = layers;
  const said = count === 0 && silent.length === layers.regions.length ? '' : statusOf(count, layers, sort);
  return (
    <p className="faint">
      <Status text={said} inline />
      {readAt < Infinity && (
        <>
          {said !== '' && ' · '}Read at {formatTime(new Date(readAt).toISOString())}{' '}
          <button type="button" className="link" onClick={readAgain}>
            Read the list again
          </button>
        </>
      )}
    </p>
  );
}

function statusOf(count: number, { more, isWhole }: Layers, sort: string | undefined): string {
  const layers = `${formatCount(count, 'layer')}${isWhole ? '' : ' so far'}`;
  if (sort === undefined) return `${layers}, by name as AWS lists them`;
  if (more === undefined) return `${layers}, sorted here`;
  return `${layers}: AWS does not sort, so they are sorted once all are here`;
}
