import { Fault } from '../fault.ts';
import { BlobScanner } from './blob-scanner.ts';

/** The largest request that PublishLayerVersion takes, in bytes (quoted by a client, 2024-10-27). */
export const BODY_LIMIT = 70_167_211;

/**
 * Reads a JSON body as it arrives; the text of an archive becomes its bytes on the way and is never held whole.
 *
 * @returns the value, with archives as `Uint8Array`s; `undefined` when the body is empty.
 * @throws Fault when the body is larger than AWS takes (413) or is not JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
  const announced = Number(request.headers.get('content-length') ?? BODY_LIMIT);
  if (announced > BODY_LIMIT) throw tooLarge();
  const scanner = new BlobScanner(announced >= 0 ? announced : BODY_LIMIT);
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    size += next.value.length;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      throw tooLarge();
    }
    scanner.push(next.value);
  }
  return size === 0 ? undefined : scanner.finish();
}

const tooLarge = (): Fault =>
  new Fault(
    'RequestEntityTooLargeException',
    `Request must be smaller than ${BODY_LIMIT} bytes for the PublishLayerVersion operation`,
  );
