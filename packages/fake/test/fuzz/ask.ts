import type { Edit } from './edit.ts';
import type { Said } from './remembered.ts';

/** How a label of a path is written. */
export type Spelling = 'percent' | 'raw' | 'double' | 'every';

/** Where a request goes: a path with its query, or a remembered link. */
export type Goal =
  | {
      readonly host: string;
      /** Text as it stands, and labels to be spelled. */
      readonly path: readonly (string | { readonly label: Said })[];
      readonly query: readonly (readonly [name: string, value: Said])[];
      readonly spelling: Spelling;
    }
  | { readonly link: Said };

/** A request to come, as plain data: what earlier answers held is filled in when it is sent. */
export interface Ask {
  /** Milliseconds of the fake's clock since the request before. */
  readonly later: number;
  readonly method: string;
  readonly goal: Goal;
  /** Changes of what follows the host, after all of it is written. */
  readonly edits: readonly Edit<string>[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** Sizes of the pieces in which the body arrives, counted around the end; none for a body that arrives whole. */
  readonly pieces: readonly number[];
}
