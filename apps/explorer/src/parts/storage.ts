/** What this browser keeps for the page under a key; nothing where it lets no page keep anything. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text for the next visit, where the browser lets pages keep something. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The page works as well; it begins anew at the next visit.
  }
}
