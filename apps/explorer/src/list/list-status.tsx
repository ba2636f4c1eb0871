import { formatCount, formatTime } from '../parts/format.ts';
import type { Layers } from './use-layers.ts';

/** How many layers are shown and in which order, and when they were read. */
export function ListStatus(props: {
  readonly count: number;
  readonly layers: Layers;
  readonly sort: string | undefined;
}) {
  const { count, layers, sort } = props;
  const { readAt, readAgain, silent } = layers;
  return (
    <div className="actions">
      <p role="status">{count === 0 && silent.length > 0 ? '' : statusOf(count, layers, sort)}</p>
      {readAt < Infinity && (
        <p className="faint">
          Read at {formatTime(new Date(readAt).toISOString())}{' '}
          <button type="button" className="link" onClick={readAgain}>
            Read the list again
          </button>
        </p>
      )}
    </div>
  );
}

function statusOf(count: number, { more, silent }: Layers, sort: string | undefined): string {
  const layers = `${formatCount(count, 'layer')}${silent.length > 0 ? ' of regions that answered' : ''}`;
  if (more !== undefined)
    return sort === undefined
      ? `${layers} so far, by name as AWS lists them`
      : `${layers} so far: AWS does not sort, so they are sorted once all are here`;
  return sort === undefined ? `${layers}, by name as AWS lists them` : `${layers}, sorted here`;
}
