import type { Fake, SeedLayer } from '@org/layers-fake';
import { type Zippable, zipSync } from 'fflate';
import { startDemo } from '../src/backend/demo.ts';

/** The account of the demo, and somebody else's. */
export const [OWN, OTHER] = ['123456789012', '111122223333'];

/** The ARN of a layer in us-east-1. */
export const arnOf = (name: string, account: string = OWN): string =>
  `arn:aws:lambda:us-east-1:${account}:layer:${name}`;

/** The demo's fake with these layers alone, without faults, at its own time. */
export async function demoWith(...layers: readonly SeedLayer[]): Promise<Fake> {
  const fake = await startDemo();
  await fake.reset();
  await fake.seed({ layers });
  return fake;
}

/** An archive of files with these texts or bytes; programs are what may be executed. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  programs: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [path, contents] of Object.entries(files))
    entries[path] = [
      typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
      { os: 3, attrs: (programs.includes(path) ? 0o100755 : 0o100644) << 16 },
    ];
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1), level: 0 }));
}
