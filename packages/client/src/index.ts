export { type ArchiveChanges, compareArchives } from './archive/compare-archives.ts';
export { checkLayout, type LayoutFinding } from './archive/layout.ts';
export { type ArchiveFile, NotAnArchive, readArchive } from './archive/read-archive.ts';
export { LONGEST_TEXT, textOf } from './archive/text-of.ts';
export { type ArchiveFolder, treeOf } from './archive/tree-of.ts';
export {
  download,
  type Download,
  DownloadFailed,
  type DownloadProgress,
  HashMismatch,
  LinkExpired,
} from './download.ts';
export { explain, type Explanation } from './explain.ts';
export { accountGrant, EVERYBODY, organizationGrant } from './grant-to.ts';
export { nearest } from './nearest.ts';
export { newestVersion, type Search } from './newest.ts';
export {
  type Grant,
  grantsIn,
  leftOutOfGrants,
  type PolicySummary,
  PRIVATE,
  sameGrantIn,
  summarizePolicy,
  wordsOfPolicy,
} from './policy-summary.ts';
export { MaybePublished, publishOnce } from './publish-once.ts';
export { inRegion, type LayerReference, parseReference } from './reference.ts';
export { type RuntimeSupport, SUPPORT_SOURCE, supportOf } from './runtime-support.ts';
export { type Snippet, type SnippetOf, snippetsOf } from './snippets/snippets-of.ts';
export { visibleLetter } from './visible-letter.ts';
