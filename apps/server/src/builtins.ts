// What Node has, without an import: for one, Node reads all that a module exports, and some of it loads much more.
// WebSockets in `node:http` load the whole of `fetch`, which takes longer than all the rest of the start.

type Http = typeof import('node:http');
type Util = typeof import('node:util');
type FileSystem = typeof import('node:fs');

export const createServer: Http['createServer'] = process.getBuiltinModule('node:http').createServer;
export const parseArgs: Util['parseArgs'] = process.getBuiltinModule('node:util').parseArgs;
export const existsSync: FileSystem['existsSync'] = process.getBuiltinModule('node:fs').existsSync;
export const readFileSync: FileSystem['readFileSync'] = process.getBuiltinModule('node:fs').readFileSync;
