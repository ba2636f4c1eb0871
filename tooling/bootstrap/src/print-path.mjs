// Run by npx, to learn which Node it brought and the PATH it made.
import { dirname } from 'node:path';

process.stdout.write(JSON.stringify({ node: dirname(process.execPath), path: process.env.PATH }));
