import type { OperationName } from '@org/layers-model';
import { Fault } from '../fault.ts';
import { BlobScanner } from './blob-scanner.ts';

/**
 * Reads a JSON body as it arrives; the text of an archive becomes its bytes on the way and is never held whole.
 *
 * @param limit - requests have fewer bytes than this.
 * @returns the value, with the archive as a `Uint8Array`; `undefined` when the body is empty.
 * @throws Fault when the body is larger than AWS takes (413) or is not JSON.
 */
export async function readJson(operation: OperationName, request: Request, limit: number): Promise<unknown> {
  // A hint only: clients may leave it out, and in process it may be wrong.
  const announced = Number.parseInt(request.headers.get('content-length') ?? '', 10);
  if (announced >= limit) throw tooLarge(operation, limit);
  const scanner = new BlobScanner(announced >= 0 ? announced : limit, limit);
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    size += next.value.length;
    if (size >= limit) {
      // Not awaited: where the body was copied, both copies must be given up first.
      void reader?.cancel();
      throw tooLarge(operation, limit);
    }
    scanner.push(next.value);
  }
  return size === 0 ? undefined : scanner.finish();
}

const tooLarge = (operation: OperationName, limit: number): Fault =>
  new Fault(
    'RequestEntityTooLargeException',
    `Request must be smaller than ${limit} bytes for the ${operation} operation`,
  );
