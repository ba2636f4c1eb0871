import type { Fake } from '@org/layers-fake';

/**
 * The fake as somebody meets it who puts it away and back between any two requests, over a network that brings
 * bodies in pieces. None of this may change an answer.
 */
export function restarted(fake: Fake): Fake['fetch'] {
  let open = 0;
  return async (request) => {
    // What is under way would be lost.
    if (open === 0) await fake.restore(await fake.snapshot());
    open += 1;
    try {
      return await fake.fetch(inPieces(request));
    } finally {
      open -= 1;
    }
  };
}

/** The same request, whose body comes in about a thousand pieces, of three bytes or more. */
function inPieces(request: Request): Request {
  if (request.body === null) return request;
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      const size = Math.max(3, Math.ceil(chunk.length / 1000));
      for (let at = 0; at < chunk.length; at += size) controller.enqueue(chunk.subarray(at, at + size));
    },
  });
  return new Request(request, { body: request.body.pipeThrough(cut), duplex: 'half' } as RequestInit);
}
