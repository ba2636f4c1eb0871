import { zipSync } from 'fflate';

const MODES = { file: 0o100644, program: 0o100755, link: 0o120777 } as const;

/** An archive made on Unix, whose files have modes. */
export const unixArchive = (
  files: Readonly<Record<string, readonly [text: string | Uint8Array, kind?: keyof typeof MODES]>>,
) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, [text, kind = 'file']]) => [
        path,
        [typeof text === 'string' ? new TextEncoder().encode(text) : text, { os: 3, attrs: MODES[kind] << 16 }],
      ]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
