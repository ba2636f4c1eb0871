/** A seed for who does not care. */
export const seedNow = (): number => Date.now() % 0x7fff_ffff;
