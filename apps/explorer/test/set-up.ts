import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';

// React Aria shows all rows in tests, unless this says that they are to be as they are elsewhere.
Object.assign(globalThis, { process: { env: { VIRT_ON: 'true' } } });

beforeEach(async () => {
  // As wide as windows are; what narrow ones show is tested where it matters.
  await page.viewport(1280, 800);
  localStorage.clear();
});
