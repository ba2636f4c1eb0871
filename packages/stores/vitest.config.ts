import { defineProject } from '@org/config/vitest';

export default defineProject();
