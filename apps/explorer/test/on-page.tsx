import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { App } from '../src/app/app.tsx';

let shown: Root | undefined;

/** Shows the explorer at an address, until the test is over. */
export function open(path: string): void {
  history.replaceState(null, '', path);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  shown = createRoot(place);
  shown.render(<App />);
}

// As wide as windows are; what narrow ones show is tested where it matters.
beforeEach(() => page.viewport(1280, 800));

afterEach(() => shown?.unmount());
