import { onTestFinished, vi } from 'vitest';

/** What the page gets from addresses with this part, changed by `change`, until the test is over or it is taken back. */
export function changeAnswers(
  part: string,
  change: (answer: () => Promise<Response>, range: string | null) => Promise<Response>,
): () => void {
  const { fetch } = globalThis;
  const isWanted = (input: RequestInfo | URL): boolean =>
    (input instanceof Request ? input.url : String(input)).includes(part);
  const spy = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((input, init) =>
      isWanted(input) ? change(() => fetch(input, init), new Headers(init?.headers).get('range')) : fetch(input, init),
    );
  const restore = (): void => spy.mockRestore();
  onTestFinished(restore);
  return restore;
}

/** What the page gets from links to archives, changed. */
export const changeArchives = (change: Parameters<typeof changeAnswers>[1]): (() => void) =>
  changeAnswers('-layers/snapshots/', change);

/** Archives whose second half waits until it is let through. */
export function holdArchives(): () => void {
  const gate = Promise.withResolvers<void>();
  changeArchives(async (answer) => {
    const bytes = new Uint8Array(await (await answer()).arrayBuffer());
    const half = Math.floor(bytes.length / 2);
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(bytes.slice(0, half));
        await gate.promise;
        controller.enqueue(bytes.slice(half));
        controller.close();
      },
    });
    return new Response(body);
  });
  return gate.resolve;
}

/** The names under which files were saved; none gets to the disk. */
export function savedFiles(): readonly string[] {
  const names: string[] = [];
  const spy = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  onTestFinished(() => spy.mockRestore());
  return names;
}
