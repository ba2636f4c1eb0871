import { defineProject } from '@org/config/vitest';

// The tests start processes, which takes its time while other packages are tested beside them.
export default defineProject({ testTimeout: 20_000 });
