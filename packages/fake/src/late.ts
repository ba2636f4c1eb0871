/**
 * A part of the fake that is loaded when it is first needed, and again where that failed: most programs that import the
 * fake need few of its parts, and some of these load libraries.
 */
export function late<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    }));
}
