import { useEffect, useRef } from 'react';
import { announce } from './announce.ts';

/** Milliseconds between two words about something that takes long: every percent would be a noise. */
const PAUSE = 10_000;

/** Lets be heard now and then how far something is; what is over before, its end tells. */
export function useToldNowAndThen(text: string): void {
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  useEffect(() => {
    const timer = setInterval(() => announce(latest.current), PAUSE);
    return () => clearInterval(timer);
  }, []);
}
