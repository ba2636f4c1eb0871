import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An S3 of the test's own, which answers as it is told. */
export interface StandIn {
  /** Its endpoint. */
  readonly url: string;
  /** What was asked so far. */
  readonly requests: readonly Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
  readonly close: () => Promise<void>;
}

/** Starts it; the caller closes it. */
export async function standInS3(answer: (response: ServerResponse, path: string) => void): Promise<StandIn> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(response, request.url!.split('?')[0]!);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // By name: on an address, a client could not put the bucket into the host even if it wanted to.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** An error as S3 writes it. */
export const errorXml = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>4442587FB7D0A2F9</RequestId></Error>';
