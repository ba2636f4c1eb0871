import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { download, DownloadFailed, HashMismatch, LinkExpired } from './download.ts';

const ARCHIVE = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
const SHA256 = createHash('sha256').update(ARCHIVE).digest('base64');

/** A bucket, which may know ranges. */
const bucket = (ranges: boolean) =>
  vi.fn<typeof globalThis.fetch>(async (_: unknown, init?: RequestInit) => {
    const from = Number(/^bytes=(\d+)-$/.exec(new Headers(init?.headers).get('range') ?? '')?.[1] ?? 0);
    return ranges && from > 0
      ? new Response(ARCHIVE.slice(from), { status: 206, headers: { 'content-length': String(ARCHIVE.length - from) } })
      : new Response(ARCHIVE, { headers: { 'content-length': String(ARCHIVE.length) } });
  });

async function* half(): AsyncGenerator<Uint8Array> {
  yield ARCHIVE.slice(0, 300);
  yield ARCHIVE.slice(300, 400);
}

/** Downloads into memory. */
async function into(
  given: Partial<Parameters<typeof download>[0]> & { readonly fetch: ReturnType<typeof bucket> },
  kept: number[] = [],
) {
  const seen: number[] = [];
  await download({
    url: 'https://bucket.example/a',
    sha256: SHA256,
    write: (bytes, restart) => {
      if (restart) kept.length = 0;
      kept.push(...bytes);
    },
    progress: ({ received, total }) => {
      expect(total).toBe(ARCHIVE.length);
      seen.push(received);
    },
    ...given,
  });
  return { kept, seen };
}

test('an archive comes whole, is verified, and says how far it is', async () => {
  const { kept, seen } = await into({ fetch: bucket(true) });
  expect(kept).toEqual([...ARCHIVE]);
  expect(seen.at(-1)).toBe(ARCHIVE.length);
});

test('what is here already is not asked for again', async () => {
  const fetch = bucket(true);
  const { kept, seen } = await into({ fetch, before: half() }, Array.from(ARCHIVE.slice(0, 400)));
  expect(kept).toEqual([...ARCHIVE]);
  expect(seen[0]).toBeGreaterThan(400);
  expect(new Headers(fetch.mock.calls[0]![1]?.headers).get('range')).toBe('bytes=400-');
});

test('a server that knows no ranges begins anew', async () => {
  const { kept } = await into({ fetch: bucket(false), before: half() }, Array.from(ARCHIVE.slice(0, 400)));
  expect(kept).toEqual([...ARCHIVE]);
});

test('what is longer than the archive, or of something else, is no beginning of it', async () => {
  async function* tooMuch(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(ARCHIVE.length + 1);
  }
  const { kept } = await into({ fetch: bucket(true), before: tooMuch(), size: ARCHIVE.length }, [1, 2, 3]);
  expect(kept).toEqual([...ARCHIVE]);
  const satisfied = bucket(true);
  const beyond = vi.fn<typeof globalThis.fetch>(async (url, init) =>
    new Headers(init?.headers).has('range') ? new Response(null, { status: 416 }) : await satisfied(url, init),
  );
  expect((await into({ fetch: beyond, before: tooMuch() }, [1, 2, 3])).kept).toEqual([...ARCHIVE]);
});

test('of what is all here nothing is asked', async () => {
  const fetch = bucket(true);
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield ARCHIVE;
  };
  await into({ fetch, before: whole(), size: ARCHIVE.length });
  expect(fetch).not.toHaveBeenCalled();
});

test('other bytes are an error', async () => {
  await expect(into({ fetch: bucket(true), sha256: 'AAAA' })).rejects.toThrow(HashMismatch);
});

test.each([
  [403, LinkExpired, /Request has expired/],
  [404, DownloadFailed, /404: Request has expired/],
] as const)('a link that is answered with %i is an error', async (status, kind, text) => {
  const fetch = vi.fn<typeof globalThis.fetch>(
    async () => new Response('<Error><Message>Request has expired</Message></Error>', { status }),
  );
  const failed = into({ fetch });
  await expect(failed).rejects.toThrow(kind);
  await expect(failed).rejects.toThrow(text);
});
