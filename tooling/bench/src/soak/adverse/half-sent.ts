import type { Socket } from 'node:net';
import { API } from '../ask.ts';
import type { Adversaries } from './adversaries.ts';
import { Crowd } from './crowd.ts';

const COUNT = 300;

/** About as large as the largest request that AWS takes. */
const ANNOUNCED = 'Content-Length: 60000000\r\n\r\n';
const CHUNKED = 'Transfer-Encoding: chunked\r\n\r\n';
const BEGINNING = '{"CompatibleRuntimes":["python3.13"],"Content":{"ZipFile":"';

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

/** What comes of a body whose length is announced, and of one in chunks: all of them stop in the middle. */
const BODIES = [
  ANNOUNCED,
  ANNOUNCED + BEGINNING + 'UEsD'.repeat(250),
  ANNOUNCED + BEGINNING + 'UEsD'.repeat(20_000),
  CHUNKED + chunk(BEGINNING) + chunk('UEsD'.repeat(4000)),
  `${CHUNKED}ffff\r\n${BEGINNING}`,
] as const;

function begin(socket: Socket, number: number): void {
  socket.resume();
  const path = `${API}/half-sent-${number}/versions`;
  socket.write(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${BODIES[number % BODIES.length]!}`);
}

/** Publishes whose bodies stop in the middle, and whose clients go then. */
export const halfSent: Adversaries = {
  name: 'half-sent bodies',
  // Of two in five so much came that the fake made room for 1 MB of archive.
  mayHold: COUNT * 600_000,
  arrive: async ({ origin, stop }) => {
    const crowd = new Crowd(origin);
    await crowd.joinAll(COUNT, begin, stop);
    return { about: `${COUNT} publishes that stop in the middle of their bodies`, leave: () => crowd.leave() };
  },
};
