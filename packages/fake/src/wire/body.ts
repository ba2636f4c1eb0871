import type { OperationName } from '@org/layers-model';
import { Fault } from '../fault.ts';
import { late } from '../late.ts';
import type { RequestParts } from '../parts.ts';

const scanning = late(() => import('./blob-scanner.ts'));

/**
 * Reads a JSON body as it arrives; the text of an archive becomes its bytes on the way and is never held whole.
 *
 * @param limit - requests have fewer bytes than this.
 * @returns the value, with the archive as a `Uint8Array`; `undefined` when the body is empty.
 * @throws Fault when the body is larger than AWS takes (413) or is not JSON.
 */
export async function readJson(
  operation: OperationName,
  { headers, body }: RequestParts,
  limit: number,
): Promise<unknown> {
  // A hint only: clients may leave it out, and in process it may be wrong.
  const announced = body instanceof Uint8Array ? body.length : Number.parseInt(headers.get('content-length') ?? '', 10);
  if (announced >= limit) throw tooLarge(operation, limit);
  const { BlobScanner } = await scanning();
  const scanner = new BlobScanner(announced >= 0 ? announced : limit, limit);
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.length;
    if (size >= limit) throw tooLarge(operation, limit);
    scanner.push(chunk);
  }
  return size === 0 ? undefined : scanner.finish();
}

function chunksOf(body: RequestParts['body']): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  if (body === null) return [];
  if (body instanceof Uint8Array) return [body];
  return 'getReader' in body ? read(body.getReader()) : body;
}

/** Not every browser lets a stream be iterated. */
async function* read(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Not awaited: where the body was copied, both copies must be given up first.
    reader.cancel().catch(() => {});
  }
}

const tooLarge = (operation: OperationName, limit: number): Fault =>
  new Fault(
    'RequestEntityTooLargeException',
    `Request must be smaller than ${limit} bytes for the ${operation} operation`,
  );
