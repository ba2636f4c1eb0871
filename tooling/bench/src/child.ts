import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of Node's that has said its first line. */
export interface Started {
  readonly child: ChildProcess;
  readonly line: string;
}

/** Starts Node with arguments and waits for the first line that it prints. */
export async function startNode(...args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [data] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`node ${args.join(' ')} ended with ${code} before it said anything.`);
    }),
  ])) as [Buffer];
  return { child, line: data.toString() };
}

/** Ends a child and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

/** Runs Node to its end and says what it printed. */
export async function runNode(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (printed += data));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}.`);
  return printed;
}
