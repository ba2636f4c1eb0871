import { defineProject } from '@org/config/vitest';

export default defineProject({ globalSetup: './test/bundle-setup.ts' });
