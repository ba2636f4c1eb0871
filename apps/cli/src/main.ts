#!/usr/bin/env node
import { runProgram } from './program.ts';

// Whoever read our lines may be gone, as in `layers verify fake | head`: no reason to leave anything behind.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await runProgram(process.argv.slice(2));
