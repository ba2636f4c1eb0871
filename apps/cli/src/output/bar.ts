import { SingleBar } from 'cli-progress';

/** A bar as all commands have it; it takes itself away when it is stopped, and whoever made it stops it. */
export const barOf = (format: string): SingleBar =>
  new SingleBar({
    format,
    barsize: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
