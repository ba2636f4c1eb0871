import { join } from 'node:path';

import { ExtractorConfig, ExtractorLogLevel, type IExtractorMessagesConfig } from '@microsoft/api-extractor';

import { type Door, typesPath } from './doors.ts';
import { folderOf } from './packages.ts';

const MESSAGES: IExtractorMessagesConfig = {
  compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
  // What a reader of the report should know stands in the report.
  extractorMessageReporting: {
    default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
    // Marked in the report anyway; the message adds line numbers, which change with the weather.
    'ae-undocumented': { logLevel: ExtractorLogLevel.None },
  },
  // The types carry the tags of typescript-json-schema, which TSDoc does not know.
  tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
};

/** Compiler options of a careful consumer; the extractor brings its own TypeScript. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

/** Asks for the report of a door, as a file of that folder, and for nothing else. */
export function extractorConfig(door: Door, reportFileName: string, reportFolder: string): ExtractorConfig {
  const projectFolder = folderOf(door.name);
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder,
      mainEntryPointFilePath: typesPath(door),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [typesPath(door)] } },
      apiReport: {
        enabled: true,
        reportFileName,
        reportFolder,
        reportTempFolder: join(reportFolder, 'new'),
        // The names of the runtimes stand in a table that is not exported itself.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: MESSAGES,
    },
  });
}
