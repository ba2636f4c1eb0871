/** Milliseconds that a browser may take to fetch what was clicked: none says when it has. */
const LONGEST_FETCH = 60_000;

/** Lets the reader keep bytes as a file. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LONGEST_FETCH);
}
