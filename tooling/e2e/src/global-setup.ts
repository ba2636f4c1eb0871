import type { TestProject } from 'vitest/node';
import type { ArchiveText } from './archive.ts';
import { packageArchive } from './package-archive.ts';

/** Builds the archive once for all test files of a project; also for those that run in a page and have no disk. */
export default function setup({ provide }: TestProject): void {
  const { bytes, codeSha256 } = packageArchive('msw');
  const archive: ArchiveText = { base64: Buffer.from(bytes).toString('base64'), codeSha256 };
  provide('archive', archive);
}
