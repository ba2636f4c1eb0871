import type { Locator } from 'playwright';

/** `copy`, in the mask of the DevTools protocol. */
const COPY = 1;

/**
 * Drops a file of this machine on a place of a page, as a file manager does. The browser itself is told so: of files that
 * a script makes up it gives a page less than of files that are dropped.
 */
export async function drop(place: Locator, path: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await place.boundingBox())!;
  const page = place.page();
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data: { items: [], files: [path], dragOperationsMask: COPY },
    });
  await session.detach();
}
