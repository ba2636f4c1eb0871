import { zipSync } from 'fflate';
import { servingFake } from '../serving.ts';
import { ranHere } from '../running-here.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** An archive of text files. */
export const archiveOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, text(content)])), {
    mtime: new Date(1980, 0, 1),
  });

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const CreatedDate = '2026-11-28T10:00:00.000+0000';

/** An account with a few layers in two regions, and `layers` with that endpoint. */
export async function anAccount(around?: Parameters<typeof servingFake>[0]) {
  const { fake, url, requests } = await servingFake(around, {
    // Where clocks are apart, the SDK tries again whatever it is told.
    now: () => new Date(),
  });
  await fake.seed({
    layers: [
      {
        LayerName: 'fonts',
        versions: [
          {
            CreatedDate,
            Description: 'Fonts',
            CompatibleRuntimes: ['python3.8', 'python3.13'],
            CompatibleArchitectures: ['x86_64'],
            LicenseInfo: 'MIT',
            Content: { ZipFile: base64(archiveOf({ 'python/fonts.py': 'size = 1\n', 'python/old.py': 'old = 1\n' })) },
          },
          {
            CreatedDate,
            Description: 'Fonts, again',
            CompatibleRuntimes: ['python3.13'],
            Content: { ZipFile: base64(archiveOf({ 'python/fonts.py': 'size = 2\n', 'stray/data.txt': 'data\n' })) },
          },
        ],
      },
      {
        LayerName: 'tools',
        versions: [{ CreatedDate, CompatibleRuntimes: ['provided.al2023'], CompatibleArchitectures: ['arm64'] }],
      },
      {
        LayerName: 'fonts',
        regions: ['eu-central-1'],
        versions: [{ CreatedDate, CompatibleRuntimes: ['python3.13'] }],
      },
    ],
  });
  const layers = async (...args: readonly string[]) =>
    await ranHere([...args, '--endpoint-url', url], { AWS_REGION: 'us-east-1' });
  return { fake, url, requests, layers };
}
