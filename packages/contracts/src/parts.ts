import fc from 'fast-check';

/**
 * What of a scene is asked: all of it, until a search for the smallest case finds that less will do. Laws find their
 * part by its place, or say nothing without it.
 */
export const partsOf = <Part extends string>(parts: readonly Part[]): fc.Arbitrary<readonly Part[]> =>
  fc
    // So rarely nothing that a run never meets it; yet it is what is tried first when a case is made smaller.
    .tuple(...parts.map((part) => fc.option(fc.constant(part), { freq: 1_000_000_000 })))
    .map((chosen) => chosen.filter((part) => part !== null));
