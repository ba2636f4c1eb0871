import type { Socket } from 'node:net';
import { API } from '../ask.ts';
import type { Adversaries } from './adversaries.ts';
import { Crowd } from './crowd.ts';

const COUNT = 100;

/** Bytes that are read at a time, and milliseconds between. */
const SIP = 16;
const PAUSE = 50;

/** Pages that are asked for at once, without waiting for the first. */
const PIPELINED = 20;

const HOST = 'HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';

/** Reads a few bytes now and then. */
function sip(socket: Socket): void {
  const timer = setInterval(() => void socket.read(SIP), PAUSE);
  socket.on('close', () => clearInterval(timer));
}

/** Every other asks for a large archive and sips it; the others ask for page after page and read nothing at all. */
function begin(socket: Socket, number: number, largeArchive: string): void {
  if (number % 2 === 0) {
    socket.write(`GET ${largeArchive} ${HOST}`);
    sip(socket);
  } else socket.write(`GET ${API}?MaxItems=50 ${HOST}`.repeat(PIPELINED));
}

/** The first bytes are there, or the end. */
const answered = async (socket: Socket): Promise<void> =>
  await new Promise((resolve) => void socket.once('readable', resolve).once('close', () => resolve()));

/** Clients that ask for much and hardly read it; each comes when the one before is being answered. */
export const slowReaders: Adversaries = {
  name: 'slow readers',
  // No copy of an archive, which has 16 MB, and pages of one connection up to what Node lets wait.
  mayHold: COUNT * 200_000,
  arrive: async ({ origin, largeArchive, stop }) => {
    const crowd = new Crowd(origin);
    for (let number = 0; number < COUNT && !stop.aborted; number += 1) {
      const socket = await crowd.join();
      if (socket === undefined) continue;
      begin(socket, number, largeArchive);
      await answered(socket);
    }
    return {
      about: `${crowd.size} clients that ask for archives and pages and hardly read`,
      leave: async () => {
        const left = crowd.size;
        await crowd.leave();
        return left < COUNT && !stop.aborted ? `only ${left} of ${COUNT} were still served` : undefined;
      },
    };
  },
};
