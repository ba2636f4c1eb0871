import { describe, expect, test } from 'vitest';
import { createClock } from './clock.ts';

/** A source that stands until it is moved. */
function source(): { readonly now: () => Date; time: number } {
  const held = { time: Date.UTC(2026, 10, 21), now: () => new Date(held.time) };
  return held;
}

describe('a clock', () => {
  test('shows its source’s time, and goes on from where it was set', () => {
    const held = source();
    const clock = createClock(held.now);
    held.time += 5;
    expect(clock.now()).toEqual(held.now());
    clock.set(new Date('2030-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2030-01-01T00:00:00Z'));
    held.time += 1000;
    expect(clock.now()).toEqual(new Date('2030-01-01T00:00:01Z'));
    clock.reset();
    expect(clock.now()).toEqual(held.now());
  });

  test('is moved on and back', () => {
    const held = source();
    const clock = createClock(held.now);
    clock.advance(600_000);
    clock.advance(-1);
    expect(clock.now().getTime()).toBe(held.time + 599_999);
  });

  test('stands where it is stopped, can be moved there, and goes on from there', () => {
    const held = source();
    const clock = createClock(held.now);
    expect(clock.isStopped()).toBe(false);
    clock.stop();
    expect(clock.isStopped()).toBe(true);
    held.time += 1000;
    expect(clock.now().getTime()).toBe(held.time - 1000);
    clock.advance(10);
    expect(clock.now().getTime()).toBe(held.time - 990);
    clock.start();
    held.time += 1;
    expect(clock.now().getTime()).toBe(held.time - 990);
    clock.stop();
    clock.reset();
    expect(clock.now()).toEqual(held.now());
  });

  test('is not moved to no time', () => {
    const held = source();
    const clock = createClock(held.now);
    for (const move of [
      () => clock.set(new Date('no date')),
      () => clock.advance(Number.NaN),
      () => clock.advance(1e15),
    ])
      expect(move).toThrow('clock: expected a time from the year 0 to the year 9999, got ');
    expect(clock.now()).toEqual(held.now());
  });
});
