import { useState } from 'react';

/** A text to be edited, as it was given; another one takes its place where that changes, as by the browser's way back. */
export function useGiven(given: string): readonly [string, (text: string) => void] {
  const [before, setBefore] = useState(given);
  const [text, setText] = useState(given);
  if (before !== given) {
    setBefore(given);
    setText(given);
  }
  return [text, setText];
}
