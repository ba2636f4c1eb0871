import { tinykeys } from 'tinykeys';

/**
 * Listens for keys, and for keys one after the other, unless somebody types or something stands open over the view.
 *
 * @returns a function that ends it.
 */
export function listenKeys(keys: Readonly<Record<string, () => void>>): () => void {
  let leave: (() => void) | undefined;
  const listen = (): void => {
    leave?.();
    leave = tinykeys(window, bindings, { ignore: isForOthers });
  };
  const bindings = Object.fromEntries(
    Object.entries(keys).map(([key, act]) => [
      key,
      (event: KeyboardEvent) => {
        event.preventDefault();
        // After `g w` tinykeys would still wait for the end of `g p`, and take a new g for a wrong one.
        listen();
        act();
      },
    ]),
  );
  listen();
  return () => leave?.();
}

const isForOthers = (event: KeyboardEvent): boolean =>
  event.repeat ||
  event.isComposing ||
  isTyping(event) ||
  isSeeking(event) ||
  document.querySelector('[role=dialog], [role=alertdialog], :popover-open') !== null;

/** Whether what has the focus takes letters: boxes to tick take none. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), select, textarea'));

/** Whether a letter is for what has the focus: in these, it leads to what begins with it. */
const isSeeking = ({ target, key }: KeyboardEvent): boolean =>
  key.length === 1 &&
  target instanceof Element &&
  target.closest('[role=tree], [role=treegrid], [role=tablist], [role=menu], [role=listbox]') !== null;
