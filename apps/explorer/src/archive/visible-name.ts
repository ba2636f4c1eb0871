import { visibleLetter } from '@org/layers-client';

/** What moves or hides the letters around it, or ends a line: controls, marks of direction, what has no width. */
const ACTIVE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A name of which everything is seen, written as `layers` writes it. */
export const visibleName = (name: string): string => name.replaceAll(ACTIVE, visibleLetter);
