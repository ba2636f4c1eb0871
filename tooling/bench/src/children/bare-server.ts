// A bare node:http server that answers every request with the same bytes: what HTTP itself costs. Its body is the first
// argument. With `hash` as the second it reads each request's body and hashes the archive in it before it answers. It
// prints the port that it listens on.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

const body = Buffer.from(process.argv[2] ?? '{}');
const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };

async function hashed(request: IncomingMessage): Promise<string> {
  const sent = JSON.parse((await buffer(request)).toString()) as { readonly Content: { readonly ZipFile: string } };
  return createHash('sha256').update(Buffer.from(sent.Content.ZipFile, 'base64')).digest('base64');
}

const server =
  process.argv[3] === 'hash'
    ? createServer((request, response) => {
        void hashed(request).then((hash) => response.writeHead(201, { ...headers, 'x-hash': hash }).end(body));
      })
    : createServer((_request, response) => void response.writeHead(200, headers).end(body));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`);
});
