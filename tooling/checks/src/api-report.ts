import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CompilerState, Extractor, type ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

import { type Door, DOORS, typesPath } from './doors.ts';
import { extractorConfig } from './extractor-config.ts';

const FILE = 'report.api.md';

/** Writes the public types of a built door as text that changes when and only when they do. */
export type WriteReport = (door: Door) => string;

/** Reads the types of every door once; what they share, the compiler's own types most of all, is read once too. */
export function reportWriter(temporary: string = tmpdir()): WriteReport {
  const [first] = DOORS;
  const additionalEntryPoints = DOORS.map(typesPath);
  const compilerState = CompilerState.create(extractorConfig(first!, FILE, temporary), { additionalEntryPoints });
  return (door) => {
    const folder = mkdtempSync(join(temporary, 'layers-api-'));
    try {
      const errors = extract(extractorConfig(door, FILE, folder), compilerState);
      if (errors.length > 0) throw new Error(`${typesPath(door)} cannot be read:\n${errors.join('\n')}`);
      return readFileSync(join(folder, FILE), 'utf8');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** Writes the report and returns what the compiler found wrong; the rest stands in the report. */
function extract(config: ExtractorConfig, compilerState: CompilerState): readonly string[] {
  const errors: string[] = [];
  Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error)
        errors.push(message.formatMessageWithLocation(config.projectFolder));
      message.handled = true;
    },
  });
  return errors;
}
