import { platform } from '#platform';

declare const value: unique symbol;

/** A value written as JSON, which knows of what type the value is. */
export type Json<Value> = string & { readonly [value]: Value };

/** A value written as JSON in UTF-8, which knows of what type the value is. To be read alone: it may be kept. */
export type Encoded<Value> = Uint8Array<ArrayBuffer> & { readonly [value]: Value };

/** Encodes what is written. */
export const encoded = <Value>(json: Json<Value>): Encoded<Value> => platform.utf8Of(json) as Encoded<Value>;

/** Writes a value. */
export const jsonOf = <Value>(given: Value): Json<Value> => JSON.stringify(given) as Json<Value>;

/** Joins what is written to a list of it. */
export const listOf = <Item>(items: readonly Json<Item>[]): Json<readonly Item[]> =>
  `[${items.join(',')}]` as Json<readonly Item[]>;

/** Joins what is written to an object, its members in the order they are given in. */
export const objectOf = <Value extends object>(members: {
  readonly [Name in keyof Value]: Json<Value[Name]>;
}): Json<Value> =>
  `{${Object.entries(members)
    .map(([name, written]) => `"${name}":${written as string}`)
    .join(',')}}` as Json<Value>;
