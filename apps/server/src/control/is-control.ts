/** Whether a path is the server's own, not AWS's. */
export const isControl = (path: string): boolean => path === '/_fake' || path.startsWith('/_fake/');
