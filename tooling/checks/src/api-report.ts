import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Extractor, type ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

import { type Door, typesPath } from './doors.ts';
import { extractorConfig } from './extractor-config.ts';

const FILE = 'report.api.md';

/** The public types of a built door, as text that changes when and only when they do. */
export function writeReport(door: Door, temporary: string = tmpdir()): string {
  const folder = mkdtempSync(join(temporary, 'layers-api-'));
  try {
    const errors = extract(extractorConfig(door, FILE, folder));
    if (errors.length > 0) throw new Error(`${typesPath(door)} cannot be read:\n${errors.join('\n')}`);
    return readFileSync(join(folder, FILE), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the report and returns what the compiler found wrong; the rest stands in the report. */
function extract(config: ExtractorConfig): readonly string[] {
  const errors: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error)
        errors.push(message.formatMessageWithLocation(config.projectFolder));
      message.handled = true;
    },
  });
  return errors;
}
