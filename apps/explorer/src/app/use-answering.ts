import { useRouteContext } from '@tanstack/react-router';
import type { Answering } from '../backend/answering.ts';

/** Who answers the calls of this page. */
export const useAnswering = (): Answering =>
  useRouteContext({ from: '__root__', select: ({ answering }) => answering });
