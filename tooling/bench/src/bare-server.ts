// A bare node:http server that answers every request with the same bytes: what HTTP itself costs.
// Its body is the first argument; it prints the port it listens on.
import { createServer } from 'node:http';

const body = Buffer.from(process.argv[2] ?? '{}');
const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
const server = createServer((_request, response) => void response.writeHead(200, headers).end(body));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`);
});
