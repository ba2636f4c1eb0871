import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

import { folderOf, NAMES, PUBLISHED, type Published } from './packages.ts';

/** One door of a published package. */
export interface Door {
  readonly name: Published;
  readonly door: string;
}

/** Every door whose types are reported. */
export const DOORS: readonly Door[] = NAMES.flatMap((name) => PUBLISHED[name].map((door) => ({ name, door })));

/** Where the report of a door is checked in. */
export const reportPath = ({ name, door }: Door): string => join(folderOf(name), 'api', `${door}.api.md`);

/** The public types of a built door, as text that changes when and only when they do. */
export function writeReport({ name, door }: Door): string {
  const folder = folderOf(name);
  const scratch = mkdtempSync(join(tmpdir(), 'layers-api-'));
  try {
    const config = ExtractorConfig.prepare({
      packageJsonFullPath: join(folder, 'package.json'),
      configObjectFullPath: undefined,
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, 'dist', `${door}.d.ts`),
        newlineKind: 'lf',
        compiler: { overrideTsconfig: tsconfig(folder, door) },
        apiReport: {
          enabled: true,
          reportFileName: `${door}.api.md`,
          reportFolder: scratch,
          reportTempFolder: join(scratch, 'new'),
          // The names of the runtimes stand in a table that is not exported itself.
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          // What a reader of the report should know stands in the report.
          extractorMessageReporting: {
            default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
            // Marked in the report anyway; the message adds line numbers, which change with the weather.
            'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          },
          // The types carry the tags of typescript-json-schema, which TSDoc does not know.
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        },
      },
    });
    const errors: string[] = [];
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.formatMessageWithLocation(folder));
        message.handled = true;
      },
    });
    if (errors.length > 0) throw new Error(`packages/${name}/dist/${door}.d.ts cannot be read:\n${errors.join('\n')}`);
    return readFileSync(join(scratch, `${door}.api.md`), 'utf8');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Compiler options of a careful consumer; the extractor brings its own TypeScript. */
function tsconfig(folder: string, door: string): object {
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: [],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
    },
    files: [join(folder, 'dist', `${door}.d.ts`)],
  };
}
