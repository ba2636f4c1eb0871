import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';
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

afterEach(() => shown?.unmount());
