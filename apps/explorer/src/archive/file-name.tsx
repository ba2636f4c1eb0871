import { visibleName } from './visible-name.ts';

/** A name out of an archive: whoever packed it chose its letters, and they change nothing beside it. */
export const FileName = ({ name }: { readonly name: string }) => <bdi>{visibleName(name)}</bdi>;
