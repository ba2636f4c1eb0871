import type { TestProject } from 'vitest/node';
import { startServer } from './child-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a server listens that is another origin than the page's. */
    readonly server: string;
  }
}

/** Starts a server for tests that run in a page: a page cannot. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startServer();
  provide('server', url);
  return stop;
}
