// Rewrites the checked-in reports of the public types: `pnpm --filter @org/checks api` builds first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { reportWriter } from './api-report.ts';
import { DOORS, reportPath } from './doors.ts';

const writeReport = reportWriter();
for (const door of DOORS) {
  mkdirSync(dirname(reportPath(door)), { recursive: true });
  writeFileSync(reportPath(door), writeReport(door));
  process.stdout.write(`packages/${door.name}/api/${door.door}.api.md\n`);
}
