// Loaded into the server's process before its program, which stays as it is: says what the process holds when it is
// asked over IPC. Run with --expose-gc.

/** What a process holds. */
export interface Gauged {
  /** Bytes after a collection of garbage, in and outside of the heap. */
  readonly held: number;
  /** Bytes that the operating system gave it. */
  readonly resident: number;
}

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external, rss: resident } = process.memoryUsage();
  process.send?.({ held: heapUsed + external, resident } satisfies Gauged);
});
// Whoever asked is gone, be it that it was killed: nobody else would end the server.
process.on('disconnect', () => process.exit(1));
