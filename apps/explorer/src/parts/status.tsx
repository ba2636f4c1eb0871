import { useEffect } from 'react';
import { announce } from './announce.ts';

/** Milliseconds that a text stands before it is heard: what is over at once, or changes while somebody types, is not. */
const CALM = 700;

/** What a view says of itself: it is seen at once, and heard once it stands. */
export function Status(props: {
  readonly text: string;
  readonly className?: string;
  /** Whether it stands in a line with something else. */
  readonly inline?: boolean;
}) {
  const { text, className, inline = false } = props;
  const Element = inline ? 'span' : 'p';
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => announce(text), CALM);
    return () => clearTimeout(timer);
  }, [text]);
  // What is heard is the log of the frame, as this comes with its text.
  return (
    <Element role="status" aria-live="off" className={className}>
      {text}
    </Element>
  );
}
