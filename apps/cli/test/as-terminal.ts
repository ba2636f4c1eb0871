/** Does work while a stream of this process says that it is a terminal. */
export async function asTerminal<Found>(
  stream: NodeJS.WriteStream,
  work: () => Promise<Found> | Found,
): Promise<Found> {
  const before = Object.getOwnPropertyDescriptor(stream, 'isTTY');
  Object.defineProperty(stream, 'isTTY', { value: true, configurable: true });
  try {
    return await work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(stream, 'isTTY');
    else Object.defineProperty(stream, 'isTTY', before);
  }
}
