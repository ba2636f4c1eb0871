/**
 * A seed from the clock, for who does not care which.
 *
 * @public
 */
export const seedNow = (): number => Date.now() % 0x7fff_ffff;
