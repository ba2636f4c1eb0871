/** A layer archive, and what must be said of it. */
export interface Archive {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As `CodeSha256` has it, computed by another library than the fake's. */
  readonly codeSha256: string;
}

/** An archive in the form that travels from the global setup to a test, be it in a page. */
export interface ArchiveText {
  readonly base64: string;
  readonly codeSha256: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** An archive of a real npm package, more than 1 MB. */
    readonly archive: ArchiveText;
  }
}

/** Reads an archive that arrived as text. */
export const readArchive = ({ base64, codeSha256 }: ArchiveText): Archive => ({
  bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
  codeSha256,
});
