import { existsSync } from 'node:fs';
import { environment, type Running, start } from './running.ts';

/** Debian's `script` of util-linux, which gives a program a terminal. */
export const SCRIPT = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path));

/** Starts a command on a terminal, where all it says comes out in one place. */
export const startCommandOnTerminal = (command: string, env: Readonly<Record<string, string>> = {}): Running =>
  start(SCRIPT ?? '', ['-qec', command, '/dev/null'], environment({ TERM: 'xterm', ...env }), 'pipe');
