#!/usr/bin/env node
import { HELP } from './help.ts';
import { readSettings } from './settings.ts';
import { start, VERSION } from './start.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') return void process.stdout.write(HELP);
  if (settings === 'version') return print(VERSION);
  const { url, close } = await start(settings, print);
  const credentials = 'AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test';
  const command = `aws lambda list-layers --endpoint-url ${url} --region ${settings.region}`;
  print(`layers-server listens on ${url}, try: ${credentials} ${command}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
}

// Whoever read our lines may be gone, as in `layers-server --log | head`: no reason to stop serving.
process.stdout.on('error', () => {});

try {
  await main();
} catch (cause) {
  process.stderr.write(`layers-server: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
