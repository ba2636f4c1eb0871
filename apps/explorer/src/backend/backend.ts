/**
 * What answers: a fake in this page, the fake of the server that the page came from, or AWS, which that server calls
 * with the credentials of its user.
 */
export const BACKENDS = ['demo', 'server', 'aws'] as const;

/** One of them. */
export type Backend = (typeof BACKENDS)[number];
