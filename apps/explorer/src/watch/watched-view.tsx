import { useState } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { announce } from '../parts/announce.ts';
import { headingOf } from '../parts/focus.ts';
import { useFocus } from '../parts/use-focus.ts';
import { AddWatched } from './add-watched.tsx';
import { EXAMPLE } from './example.ts';
import { unwatch, watch, type Watched, watchedLayers } from './watched.ts';
import { WatchedTable } from './watched-table.tsx';
import '../views.css';

/** Layers of others that are watched: AWS lists them to their owners alone, so the list is kept in this browser. */
export function WatchedView() {
  const { backend } = useAnswering();
  const [layers, setLayers] = useState(watchedLayers);
  const add = (layer: Watched): void => {
    watch(layer);
    setLayers(watchedLayers());
  };
  const focus = useFocus();
  const remove = ({ LayerName }: Watched): void => {
    const place = watchedLayers().findIndex((one) => one.LayerName === LayerName);
    unwatch(LayerName);
    setLayers(watchedLayers());
    announce(`${LayerName} is watched no longer`);
    // One goes on with the next row, or with the last.
    focus(() => linksOfRows().at(place) ?? linksOfRows().at(-1) ?? headingOf());
  };
  return (
    <>
      <title>Watched · Layers</title>
      <h1>Watched layers</h1>
      <p>
        Layers of other accounts. AWS lists their versions to their owners alone: the newest is found by asking for
        numbers, upward from the one that you know, ten a second.
      </p>
      <AddWatched add={add} />
      {layers.length === 0 ? (
        <p className="empty">
          Nothing is watched yet. Give the ARN of a version above, such as{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              add(EXAMPLE);
              focus(() => linksOfRows()[0]);
            }}
          >
            {EXAMPLE.LayerName}:{EXAMPLE.version}
          </button>
          .
        </p>
      ) : (
        <WatchedTable backend={backend} layers={layers} changed={() => setLayers(watchedLayers())} remove={remove} />
      )}
    </>
  );
}

const linksOfRows = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.rows [data-column=name] a'),
];
