import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { answering } from '../backend/answering.ts';
import { ListView } from '../list/list-view.tsx';
import { focusOn, headingOf } from '../parts/focus.ts';
import { ErrorView } from './error-view.tsx';
import { Frame } from './frame.tsx';
import {
  type LayerSearch,
  parseSearch,
  reading,
  readLayerSearch,
  readSearch,
  type Search,
  stringifySearch,
} from './search.ts';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: lazyRouteComponent(() => import('./nowhere.tsx'), 'Nowhere'),
  // The frame failed, too.
  errorComponent: ({ error }) => (
    <main>
      <ErrorView error={error} />
    </main>
  ),
  validateSearch: reading<Search>(readSearch, 'regions', 'backend', 'runtime', 'architecture', 'name', 'sort', 'panel'),
  beforeLoad: async ({ search }) => ({ answering: await answering(search.backend) }),
});

const list = createRoute({ getParentRoute: () => root, path: '/', component: ListView });

const layer = createRoute({
  getParentRoute: () => root,
  path: '/layers/$layer',
  validateSearch: reading<LayerSearch>(readLayerSearch, 'compare', 'from'),
  component: lazyRouteComponent(() => import('../layer/layer-view.tsx'), 'LayerView'),
});

const version = createRoute({
  getParentRoute: () => root,
  path: '/layers/$layer/$version',
  // A file of the archive that is shown.
  validateSearch: ({ file }): { readonly file?: string | undefined } => (typeof file === 'string' ? { file } : {}),
  component: lazyRouteComponent(() => import('../version/version-view.tsx'), 'VersionView'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: ({ before, after, file }): Compared => ({
    ...(typeof before === 'string' && { before }),
    ...(typeof after === 'string' && { after }),
    ...(typeof file === 'string' && { file }),
  }),
  component: lazyRouteComponent(() => import('../compare/compare-view.tsx'), 'CompareView'),
});

const publish = createRoute({
  getParentRoute: () => root,
  path: '/publish',
  validateSearch: ({ layer: given }): { readonly layer?: string } =>
    typeof given === 'string' ? { layer: given } : {},
  component: lazyRouteComponent(() => import('../publish/publish-view.tsx'), 'PublishView'),
});

const watched = createRoute({
  getParentRoute: () => root,
  path: '/watched',
  component: lazyRouteComponent(() => import('../watch/watched-view.tsx'), 'WatchedView'),
});

/** ARNs of versions that are compared, and a file of both whose text is shown. */
interface Compared {
  readonly before?: string;
  readonly after?: string;
  readonly file?: string | undefined;
}

/** The views, by path. */
const createViews = () =>
  createRouter({
    routeTree: root.addChildren([list, layer, version, compare, publish, watched]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    // A view's code is asked for when a link to it is touched.
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorView,
  });

/** The views, of which each has the focus on its heading once it is gone to: it is read from there. */
export function createAppRouter() {
  const router = createViews();
  router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
    // Whoever has just loaded the page is at its beginning; and a filter that changes the address keeps the focus.
    if (fromLocation !== undefined && pathOf(fromLocation) !== pathOf(toLocation)) focusOn(headingOf());
  });
  return router;
}

/** A path; links of people have colons in ARNs, and those of the router do not. */
const pathOf = ({ pathname }: { readonly pathname: string }): string => pathname.replaceAll('%3A', ':');

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
