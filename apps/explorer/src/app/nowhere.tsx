import { Link } from '@tanstack/react-router';
import { keptOf } from './search.ts';

/** A path that leads to no view. */
export function Nowhere() {
  return (
    <>
      <title>Nothing here · Layers</title>
      <h1>There is nothing here</h1>
      <p>
        The address leads to no view.{' '}
        <Link to="/" search={keptOf}>
          All layers
        </Link>{' '}
        are a good place to go on.
      </p>
    </>
  );
}
