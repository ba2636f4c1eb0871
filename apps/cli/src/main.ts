#!/usr/bin/env node
import { runProgram } from './program.ts';

// Whoever read our lines may be gone, as in `layers verify fake | head`: no reason to leave anything behind.
process.stderr.on('error', () => {});
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`layers: what was found could not be printed: ${message}\n`);
  process.exitCode = 2;
});

const code = await runProgram(process.argv.slice(2));
process.exitCode ??= code;
