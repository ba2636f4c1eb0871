import type { ArchiveFile } from '@org/layers-client';

/** Says which paths an archive has more than once: nobody sees the others once it is unpacked. */
export const sentencesOnDoubles = (files: readonly ArchiveFile[]): readonly string[] =>
  files
    .filter(({ replaces }) => replaces > 0)
    .map(({ path, replaces }) => `${path} is in it ${replaces + 1} times: the last is what is unpacked, and shown.`);
