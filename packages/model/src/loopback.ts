const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;

/**
 * Whether the host of a URL is this machine, and so not AWS.
 *
 * @param hostname - as `URL` gives it: in small letters, addresses in their one spelling.
 * @public
 */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);
