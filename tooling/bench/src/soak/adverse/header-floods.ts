import type { Socket } from 'node:net';
import { API } from '../ask.ts';
import type { Adversaries } from './adversaries.ts';
import { Crowd } from './crowd.ts';

const COUNT = 20;

/** Node takes 16 KiB of headers (`http.maxHeaderSize`), of short ones fewer: the first two are within, the rest beyond. */
const line = (number: number, size: number): string => `x-${number}: ${'f'.repeat(size)}\r\n`;
const lines = (count: number, size: number): string =>
  Array.from({ length: count }, (_, number) => line(number, size)).join('');
const REQUEST = `GET ${API}?MaxItems=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
const FLOODS = [
  { sent: `${REQUEST + lines(200, 20)}\r\n`, expected: /^HTTP\/1.1 200 / },
  { sent: `${REQUEST + line(0, 15_000)}\r\n`, expected: /^HTTP\/1.1 200 / },
  { sent: `${REQUEST + lines(1900, 8)}\r\n`, expected: /^HTTP\/1.1 431 / },
  { sent: `${REQUEST + line(0, 1_000_000)}\r\n`, expected: /^HTTP\/1.1 431 / },
  // Without an end.
  { sent: REQUEST + lines(5000, 100), expected: /^HTTP\/1.1 431 / },
] as const;

/** Sends one flood after the other, each on a connection of its own; cut is as good as refused. */
async function flood(crowd: Crowd, from: number, seen: (wrong?: string) => void, stop: AbortSignal): Promise<void> {
  for (let next = from; !stop.aborted; next += 1) {
    const socket = await crowd.join();
    if (socket === undefined) return seen('a client was not let in');
    const { sent, expected } = FLOODS[next % FLOODS.length]!;
    const answer = await beginningOf(socket, sent);
    socket.destroy();
    seen(stop.aborted || answer === '' || expected.test(answer) ? undefined : `answered with ${answer.slice(0, 40)}`);
  }
}

/** The first piece of the answer; nothing where the connection was cut. */
async function beginningOf(socket: Socket, sent: string): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    socket.once('data', (data) => resolve(data.toString()));
    socket.once('close', () => resolve(''));
  });
  socket.write(sent);
  return await answer;
}

/** Clients that send headers, more and more of them, as fast as they can. */
export const headerFloods: Adversaries = {
  name: 'header floods',
  // As much as one of them sends at once.
  mayHold: COUNT * 1_000_000,
  arrive: async ({ origin, stop }) => {
    const crowd = new Crowd(origin);
    const end = new AbortController();
    const wrong = new Set<string>();
    let count = 0;
    const seen = (what?: string): void => void ((count += 1), what !== undefined && wrong.add(what));
    const both = AbortSignal.any([stop, end.signal]);
    const floods = Array.from({ length: COUNT }, (_, number) => flood(crowd, number, seen, both));
    return {
      about: `${COUNT} clients that send headers up to the limit, beyond it and without end`,
      leave: async () => {
        end.abort();
        await crowd.leave();
        await Promise.all(floods);
        return count === 0 ? 'nobody was answered' : [...wrong].join('; ') || undefined;
      },
    };
  },
};
