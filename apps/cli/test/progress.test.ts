import { afterEach, expect, test, vi } from 'vitest';
import { progressOf } from '../src/verify/progress.ts';

const HIDDEN = '\u001B[?25l';
const SHOWN = '\u001B[?25h';

afterEach(() => void vi.restoreAllMocks());

test('a program that ends at once gives the terminal its cursor back', () => {
  const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
  Object.defineProperty(process.stderr, 'isTTY', { value: true, configurable: true });
  let written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    const before = process.listeners('exit');
    const { end } = progressOf({ total: 2, calls: () => 0, wanted: undefined });
    const added = process.listeners('exit').filter((listener) => !before.includes(listener));
    expect(written).toContain(HIDDEN);
    expect(written).not.toContain(SHOWN);
    for (const listener of added) listener(130);
    expect(written.lastIndexOf(SHOWN)).toBeGreaterThan(written.lastIndexOf(HIDDEN));
    end();
    expect(process.listeners('exit')).toEqual(before);
  } finally {
    if (isTTY === undefined) Reflect.deleteProperty(process.stderr, 'isTTY');
    else Object.defineProperty(process.stderr, 'isTTY', isTTY);
  }
});
