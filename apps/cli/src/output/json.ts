/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What the SDK gives, as JSON: without members that are not there. */
export const plain = (value: object): Json => JSON.parse(JSON.stringify({ ...value, $metadata: undefined })) as Json;
