/** What a terminal would obey and XML cannot write: all but tabs and ends of lines. */
const CONTROLS = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** A text that somebody else may have written, as it can be shown: what is no letter is seen to have been there. */
export const legible = (text: string): string => text.toWellFormed().replaceAll(CONTROLS, '�');
