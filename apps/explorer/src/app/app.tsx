import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { createQueries } from '../queries/client-of-queries.ts';
import { createAppRouter } from './router.tsx';
import { applyTheme } from './theme-choice.tsx';
import '../style.css';

applyTheme();

/** The explorer, wherever the page's address leads. */
export function App() {
  const [router] = useState(createAppRouter);
  const [queries] = useState(createQueries);
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  );
}
