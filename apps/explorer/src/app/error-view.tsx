import { Link, useRouter } from '@tanstack/react-router';
import { focusOn, headingOf } from '../parts/focus.ts';
import { Trouble } from '../parts/trouble.tsx';
import { keptOf } from './search.ts';

/** Stands for a view that failed: what happened, and what to do next. */
export function ErrorView({ error }: { readonly error: unknown }) {
  const router = useRouter();
  const retry = async (): Promise<void> => {
    await router.invalidate();
    focusOn(headingOf());
  };
  return (
    <>
      <title>Failed · Layers</title>
      <h1>This view cannot be shown</h1>
      <Trouble error={error} retry={() => void retry()} />
      <Link to="/" search={keptOf}>
        All layers
      </Link>
    </>
  );
}
