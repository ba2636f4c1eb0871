import { join } from 'node:path';

import { folderOf, LIBRARIES, placeOf, type Published } from './packages.ts';

/** One door of a published package. */
export interface Door {
  readonly name: Published;
  readonly door: string;
}

/** Every door whose types are reported. */
export const DOORS: readonly Door[] = LIBRARIES.flatMap((name) => placeOf(name).doors.map((door) => ({ name, door })));

/** The built types of a door. */
export const typesPath = ({ name, door }: Door): string => join(folderOf(name), 'dist', `${door}.d.ts`);

/** Where the report of a door is checked in. */
export const reportPath = ({ name, door }: Door): string => join(folderOf(name), 'api', `${door}.api.md`);
