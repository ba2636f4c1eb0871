import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/child-server.ts';
import { runProgram } from '../../src/run-program.ts';

const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  test('shows how to use the model', async () => {
    // @ts-expect-error: a block of the README, made a module by readme-plugin.ts
    const { retiredRuntimes } = (await import('readme:0')) as {
      readonly retiredRuntimes: (body: unknown, today: string) => string[];
    };
    const item = (CompatibleRuntimes: readonly string[]): object => ({ LatestMatchingVersion: { CompatibleRuntimes } });
    const body = { Layers: [item(['python3.13', 'nodejs16.x']), item(['java8'])], NextMarker: null };
    expect(retiredRuntimes(body, '2026-11-21')).toEqual(['nodejs16.x', 'java8']);
    expect(() => retiredRuntimes({ Layers: 1 }, '2026-11-21')).toThrow('not what ListLayers answers');
  });

  test('shows the line that the server prints', async () => {
    const { line, url, stop } = await startServer();
    await stop();
    const command = /try: (.+)/.exec(line)?.[1]?.replace(url, 'http://127.0.0.1:4566');
    expect(command).toMatch(/^AWS_ACCESS_KEY_ID=/);
    expect(readme).toContain(`\n${command}\n`);
  });
});

describe('the README of the fake', () => {
  test('shows a program that runs', async () => {
    // @ts-expect-error: as above
    const { response, fake } = await import('readme:fake');
    expect(response.status).toBe(200);
    expect(fake.faults.list()).toEqual([]);
  });
});

describe('the README of the server', () => {
  test('shows control paths as they are', async () => {
    const text = readFileSync(new URL('../../../../apps/server/README.md', import.meta.url), 'utf8');
    const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, script]) => script ?? '');
    const shown = blocks.filter((script) => script.includes('/_fake/'));
    expect(shown).toHaveLength(2);
    const { url, stop } = await startServer('--empty');
    onTestFinished(stop);
    for (const script of shown) {
      const { code, stdout } = await runProgram('sh', ['-ec', script.replaceAll('http://127.0.0.1:4566', url)]);
      expect(code).toBe(0);
      expect(stdout).not.toContain('{"error":');
      expect(stdout).toMatch(/^[[{]/);
    }
  });
});

// The README's own tests join this file.
// @ts-expect-error: as above
await import('readme:1');
// @ts-expect-error: as above
await import('readme:2');
