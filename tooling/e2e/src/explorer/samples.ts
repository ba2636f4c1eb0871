import { zipSync } from 'fflate';

/** Whose layer `pandas` is. */
export const OTHERS = '336392948345';

const base64Of = (files: Readonly<Record<string, string>>): string => {
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) })).toString('base64');
};

const INDEX = 'nodejs/node_modules/fonts/index.mjs';

/** A version of `fonts`, whose text names the faces that are in it. */
const fonts = (Version: number, faces: readonly string[], files: Readonly<Record<string, string>> = {}) => ({
  Version,
  Description: `${faces.length} faces`,
  CompatibleRuntimes: ['nodejs22.x', 'nodejs24.x'],
  CompatibleArchitectures: ['arm64'],
  LicenseInfo: 'MIT',
  Content: {
    ZipFile: base64Of({
      [INDEX]: `// The faces.\n${faces.map((face) => `export const ${face} = '${face}.woff2';\n`).join('')}`,
      ...files,
    }),
  },
});

const FONTS = [
  fonts(1, ['serif']),
  fonts(2, ['serif', 'sans']),
  fonts(3, ['serif', 'mono'], { 'NOTICE.txt': 'MIT\n' }),
];

/**
 * A layer in two regions, of which one is behind; as many others as make a second page; and one of somebody else's that
 * everybody may use.
 */
export const SAMPLES = {
  layers: [
    { LayerName: 'fonts', regions: ['us-east-1'], versions: FONTS },
    { LayerName: 'fonts', regions: ['eu-west-1'], versions: FONTS.slice(0, 2) },
    ...Array.from({ length: 60 }, (_, index) => ({
      LayerName: `layer-${String(index).padStart(2, '0')}`,
      regions: ['us-east-1', 'eu-west-1'],
      versions: [{ CompatibleRuntimes: [index % 3 === 0 ? 'python3.13' : 'nodejs12.x'] }],
    })),
    {
      LayerName: 'pandas',
      account: OTHERS,
      public: true,
      versions: [{ Version: 13 }, { Version: 14 }, { Version: 15, CompatibleRuntimes: ['python3.12'] }],
    },
  ],
};

/** The version of a sample that a page is asked for. */
export const FONTS_ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:fonts';

/** The file that differs between versions of `fonts`. */
export const CHANGED_FILE: string = INDEX;
