/** Milliseconds for which a line can be heard; then nobody meets it who reads on to the end of the page. */
const STAYS = 7000;

/**
 * Lets screen readers say something once they are done with what they say. Each text is a line of its own in the
 * frame's log, which is there before it: a region that comes with its text is not heard, and a text that another takes
 * the place of may not be.
 */
export function announce(text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  document.querySelector('[role=log]')?.append(line);
  setTimeout(() => line.remove(), STAYS);
}
