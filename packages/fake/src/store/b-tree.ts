import type Tree from 'sorted-btree';
import { EmptyBTree } from 'sorted-btree';

// The class by way of the instance that has a name: the library is CommonJS, and Node, bundlers and test runners do not
// agree on what its default export is.
const Library = EmptyBTree.constructor as typeof Tree.default;

/** A B+ tree: a map in the order of its keys. */
export class BTree<Key, Value> extends Library<Key, Value> {}
