import type { ResponseParts } from '@org/layers-fake';

/** Where a refusal of the API has its code. */
const CODE = 'x-amzn-errortype';

/** The code of an answer; none where it is no refusal of the API. */
export const codeOf = ({ headers }: Response): string | undefined => headers.get(CODE) ?? undefined;

/** The code of an answer in its parts. */
export const codeOfParts = ({ headers }: ResponseParts): string | undefined => headers[CODE];
