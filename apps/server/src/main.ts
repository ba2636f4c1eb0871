#!/usr/bin/env node
import { HELP } from './help.ts';
import { type Report, reporting } from './reporting.ts';
import { readSettings, type Settings } from './settings.ts';
import { start, VERSION } from './start.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The credentials to call it with, as the shell takes them. A secret that somebody typed is theirs to print. */
function environmentOf({ credentials }: Settings): string {
  const [[id, secret] = ['test', 'test']] = credentials;
  return `AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret === 'test' ? secret : '...'}`;
}

/** What whoever started it may want to know next. */
function hintOf(settings: Settings, url: string): string {
  const { upstream, region } = settings;
  if (upstream === undefined)
    return `try: ${environmentOf(settings)} aws lambda list-layers --endpoint-url ${url} --region ${region}`;
  const target = upstream.target === 'aws' ? 'AWS' : upstream.target.origin;
  return `passing layer operations on to ${target} with your credentials, ${upstream.write ? 'also those that write' : 'read-only'}`;
}

/** What is printed when the server listens. */
function greetingOf(settings: Settings, url: string): string {
  if (settings.log === 'json') return JSON.stringify({ time: new Date().toISOString(), message: 'listening', url });
  return `layers-server listens on ${url}, ${hintOf(settings, url)}\nopen ${url} in a browser for the explorer`;
}

async function serve(settings: Settings, report: Report): Promise<void> {
  // Node prints its warnings itself, and as text.
  if (settings.log === 'json')
    process.removeAllListeners('warning').on('warning', ({ message }) => report(message, 'warning'));
  const { url, close } = await start(settings, print);
  print(greetingOf(settings, url));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close(signal === 'SIGTERM' ? settings.drain : 0).then(() => process.exit(0)));
}

async function main(): Promise<void> {
  // Before the command line is read, which may be wrong.
  let report = reporting(/--log-format[ =]json/.test(process.argv.join(' ')) ? 'json' : undefined);
  try {
    const settings = readSettings(process.argv.slice(2), process.env);
    if (settings === 'help') return void process.stdout.write(HELP);
    if (settings === 'version') return print(VERSION);
    report = reporting(settings.log);
    await serve(settings, report);
  } catch (cause) {
    report(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}

// Whoever read our lines may be gone, as in `layers-server --log | head`: no reason to stop serving.
process.stdout.on('error', () => {});

await main();
