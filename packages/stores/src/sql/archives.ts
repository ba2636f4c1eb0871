import { type Archive, StoreFailure } from '@org/layers-fake/store';
import { ask, askOfMany, type Database, type Work } from './query.ts';
import type { Statements } from './statements.ts';

/** Bytes of a piece of an archive: an archive is neither written nor read whole. */
export const CHUNK = 262_144;

/** Milliseconds for which an archive is kept that nothing holds any more: who began to read it may go on. */
const KEPT = 3_600_000;

/** An archive as it is held: by so many versions, and let go of by one for the last time then. */
interface HeldRow {
  readonly holders: number;
  readonly released_at: number | null;
}

/** Holds an archive some times more; its bytes are written the first time. */
export function* holdArchive(statements: Statements, codeSha256: string, count: number, bytes: Uint8Array): Work<void> {
  const [row] = yield* ask<HeldRow>(statements.holdArchive, codeSha256, bytes.length, count);
  const isNew = row!.holders === count && row!.released_at === null;
  if (!isNew) return;
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield* ask(statements.addChunk, codeSha256, at / CHUNK, bytes.subarray(at, at + CHUNK));
}

/** Lets go of archives, once for each time that it is named, and drops those that nothing has held for long. */
export function* releaseArchives(statements: Statements, codeSha256s: readonly string[]): Work<void> {
  if (codeSha256s.length === 0) return;
  const counts = new Map<string, number>();
  for (const codeSha256 of codeSha256s) counts.set(codeSha256, (counts.get(codeSha256) ?? 0) + 1);
  const items = [...counts].map(([sha256, count]) => ({ sha256, count }));
  yield* askOfMany(statements.releaseArchives, items, Date.now());
  yield* ask(statements.sweepArchives, Date.now() - KEPT);
}

/** An archive whose pieces are read when they are asked for. */
export function readArchive(database: Database, statements: Statements, codeSha256: string, size: number): Archive {
  const chunk = async (number: number): Promise<Uint8Array<ArrayBuffer>> => {
    return await database.read(function* () {
      const [row] = yield* ask<{ bytes: Uint8Array<ArrayBuffer> }>(statements.chunk, codeSha256, number);
      if (row === undefined) throw new StoreFailure(`The archive ${codeSha256} was forgotten while it was read.`);
      return row.bytes;
    });
  };
  return {
    size,
    read: (from, to) => {
      let at = from;
      return new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          pull: async (controller) => {
            const number = Math.floor(at / CHUNK);
            const begin = number * CHUNK;
            if (at < to) controller.enqueue((await chunk(number)).subarray(at - begin, to - begin));
            at = begin + CHUNK;
            if (at >= to) controller.close();
          },
        },
        { highWaterMark: 0 },
      );
    },
  };
}

/** The bytes of all archives that something holds. */
export function* allArchives(statements: Statements): Work<ReadonlyMap<string, Uint8Array>> {
  const archives = new Map<string, Uint8Array>();
  for (const { code_sha256, size } of yield* ask<{ code_sha256: string; size: number }>(statements.allArchives)) {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += CHUNK) {
      const [row] = yield* ask<{ bytes: Uint8Array }>(statements.chunk, code_sha256, at / CHUNK);
      bytes.set(row!.bytes, at);
    }
    archives.set(code_sha256, bytes);
  }
  return archives;
}
