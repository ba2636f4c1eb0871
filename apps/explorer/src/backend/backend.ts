/** What answers: a fake in this page, or the server that the page came from, which has a fake or stands for AWS. */
export const BACKENDS = ['demo', 'server'] as const;

/** One of them. */
export type Backend = (typeof BACKENDS)[number];
