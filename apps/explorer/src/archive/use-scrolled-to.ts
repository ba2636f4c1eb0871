import { type RefObject, useEffect, useRef } from 'react';

/** A box that is first shown with a place in its middle; wherever its reader scrolls later, it stays there. */
export function useScrolledTo(topOf: () => number | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const top = topOf();
    const content = box.current?.firstElementChild;
    if (top === undefined || content === null || content === undefined) return undefined;
    // React Aria counts the rows of a tree after it was mounted: until then there is nothing to scroll.
    const observer = new ResizeObserver(() => {
      if (content.clientHeight <= top) return;
      observer.disconnect();
      box.current!.scrollTop = top - box.current!.clientHeight / 2;
      // Nobody is taken away from what they look at.
      if (window.scrollY === 0) box.current!.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(content);
    return () => observer.disconnect();
    // The place is that of the address with which the page was opened; what is chosen later is in sight already.
  }, []);
  return box;
}
