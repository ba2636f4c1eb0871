import { type Agent, type IncomingMessage, request } from 'node:http';
import type { Ask } from './ask.ts';

/** An answer that takes longer than this, in milliseconds, is none. */
const PATIENCE = 10_000;

/** An answer, whole. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * Sends a request over a connection that the agent keeps.
 *
 * @throws Error with the code of what broke the connection, or `ETIMEDOUT`.
 */
export async function send(agent: Agent, origin: string, { method, path, body }: Ask): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const sent = request(origin + path, { agent, method, timeout: PATIENCE }, (incoming: IncomingMessage) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => resolve({ status: incoming.statusCode!, body: Buffer.concat(chunks) }));
      incoming.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    sent.on('error', reject);
    sent.end(body);
  });
}
