/** Whether a URL leads to this machine. The contracts say the same, and would load themselves for it. */
export function isLoopback(url: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}
