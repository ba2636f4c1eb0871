import { defineProject } from '@org/config/vitest';

// The tests share nothing but modules, which take longer to load than most tests to run.
export default defineProject({ isolate: false, maxWorkers: 2 });
