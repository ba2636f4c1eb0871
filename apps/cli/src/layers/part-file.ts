import { existsSync, readFileSync } from 'node:fs';
import { link, open, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';

/** A file that is not whole yet, held by one process alone. */
export interface PartFile {
  readonly path: string;
  /** Bytes that an earlier try has left. */
  readonly size: number;
  /** Adds bytes at its end, all of them; those that could be written stay where not all can. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly empty: () => Promise<void>;
  /** Gives it its name, if it has so many bytes; a file of that name is written over only if that is wanted. */
  readonly finish: (path: string, size: number, force: boolean) => Promise<void>;
  /** Lets others have it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a part file, or makes it.
 *
 * @throws UsageError where another process is writing it.
 */
export async function openPart(path: string): Promise<PartFile> {
  const lock = `${path}.lock`;
  await takeLock(lock, path);
  const file = await open(path, 'a');
  let isOpen = true;
  const shut = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    path,
    size: (await stat(path)).size,
    append: async (bytes) => await file.appendFile(bytes).catch((cause: unknown) => stop(path, cause)),
    empty: async () => await file.truncate(0),
    finish: async (target, size, force) => {
      await shut();
      const found = (await stat(path)).size;
      if (found !== size)
        throw new UsageError(`${path} has ${found} bytes, and ${size} were written: is the disk full?`);
      await (force ? rename(path, target) : moveBeside(path, target));
    },
    close: async () => {
      await shut();
      await rm(lock, { force: true });
    },
  };
}

/** A disk that is full, and the like: what is here so far is a beginning all the same. */
function stop(path: string, cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new UsageError(
    `${path} cannot be written (${reason}); what is here so far stays there, and the same command goes on from it.`,
    { cause },
  );
}

/** A lock of a process that is gone is nobody's. */
async function takeLock(lock: string, path: string): Promise<void> {
  if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) await rm(lock, { force: true });
  await writeFile(lock, String(process.pid), { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw new UsageError(`${path} is being written by another download, the process ${readFileSync(lock, 'utf8')}.`);
  });
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Moves a file to a name that nobody has; somebody may have taken it meanwhile. */
async function moveBeside(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
    await unlink(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(
        `${target} is there by now, and nothing was written over it; what was downloaded is ${path}.`,
        { cause },
      );
    // Not every file system has links.
    await rename(path, target);
  }
}
