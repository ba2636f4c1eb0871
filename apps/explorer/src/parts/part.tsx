import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { Trouble } from './trouble.tsx';

/** A part of the page that is loaded when it is wanted: where it cannot be had, all else stays. */
export const Part = ({ children }: { readonly children: ReactNode }) => (
  <CatchBoundary getResetKey={() => 0} errorComponent={Missing}>
    <Suspense fallback={null}>{children}</Suspense>
  </CatchBoundary>
);

function Missing({ error }: { readonly error: unknown }) {
  return (
    <section aria-label="A part that cannot be shown">
      <Trouble error={error} />
    </section>
  );
}
