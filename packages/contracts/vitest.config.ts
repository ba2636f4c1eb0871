import { defineProject } from '@org/config/vitest';

export default defineProject({ maxWorkers: 2 });
