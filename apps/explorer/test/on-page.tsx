import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { App } from '../src/app/app.tsx';

/** Shows the explorer at an address, until the test is over or another address is opened; nothing read before is known. */
export function open(path: string): void {
  history.replaceState(null, '', path);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const shown = createRoot(place);
  close();
  close = () => {
    shown.unmount();
    close = () => {};
  };
  onTestFinished(() => close());
  shown.render(<App />);
}

let close = (): void => {};

export const button = (name: string | RegExp): Locator => page.getByRole('button', { name });

export const link = (name: string): Locator => page.getByRole('link', { name, exact: true });

/** The cells of the row that begins with a link of this text, by their columns; `undefined` where there is no such row. */
export function cellsOf(text: string): Readonly<Record<string, string>> | undefined {
  const rows = [...document.querySelectorAll('.rows [role=row]')];
  const row = rows.find((one) => one.querySelector('a, button.link')?.textContent === text);
  const cells = row && [...row.querySelectorAll<HTMLElement>('[role=cell]')];
  return cells && Object.fromEntries(cells.map((cell) => [cell.dataset['column'], cell.textContent]));
}

/** All that is read in places of a role. */
export const textOf = (role: 'alert' | 'status'): string =>
  page
    .getByRole(role)
    .elements()
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '')
    .join(' ');
