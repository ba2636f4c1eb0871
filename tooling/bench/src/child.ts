import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts Node with arguments and waits for the first line it prints. */
export async function startNode(
  ...args: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly line: string }> {
  const child = spawn(process.execPath, ['--conditions=@org/source', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, line: data.toString() };
}

/** Ends a child and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
