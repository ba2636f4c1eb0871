import { defineProject, RUNS_LONG } from '@org/config/vitest';

// Read by glibc where a process begins; other systems know nothing of it. The C library would give the memory of every
// large archive back at once, and to get cleared memory anew costs more than all that is done with it.
const env = { MALLOC_MMAP_MAX_: '0', MALLOC_TRIM_THRESHOLD_: String(2 ** 32) };

// A second worker loads the SDK anew, which is worth it for the long tests alone.
export default defineProject({ maxWorkers: RUNS_LONG ? 2 : 1, env });
