import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { ListView } from '../list/list-view.tsx';
import { Frame } from './frame.tsx';
import { readSearch } from './search.ts';

const root = createRootRoute({ component: Frame, validateSearch: readSearch });

const list = createRoute({ getParentRoute: () => root, path: '/', component: ListView });

/** The views, by path. */
export const createAppRouter = () => createRouter({ routeTree: root.addChildren([list]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
