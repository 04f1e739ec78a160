import { createBrowserRouter, createHashRouter, type RouteObject } from 'react-router'
import { ENDPOINT_PAGE } from '#contract/endpoint-host'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import { hasItems, type LoadPage, labPageAt, otherPages, pageAt } from './built-pages'
import { labPages } from './lab/lab-pages'
import { ConsoleLayout } from './layout/ConsoleLayout'
import { HostIndex } from './layout/HostIndex'
import { RootLayout } from './layout/RootLayout'
import { RouteFailure } from './layout/RouteFailure'
import { base } from './util/place'

/** A route to a page that is fetched when it is opened first. */
function lazily(path: string, load: LoadPage): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) }
}

/** One route for each page of the menu, in its order (INT-03). */
const menuRoutes = menuPages().map(({ path }) => lazily(hasItems(path) ? `${path}/*` : path, pageAt(path)))

const consoleRoutes: RouteObject[] = [
  lazily('overview', pageAt(pages.overview)),
  lazily('status/overview/service-setup', otherPages['status/overview/service-setup']),
  ...menuRoutes,
  lazily('*', otherPages['*']),
]

/** One route for each page of the lab beside its home, and for what stands below one. */
const labRoutes = [...labPages.map(({ path }) => path.slice(1)), 'lab/results/:id/*']
  .filter((path) => path.startsWith('lab/'))
  .map((path) => lazily(path, labPageAt(path)))

const routes: RouteObject[] = [
  {
    element: <RootLayout />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <p className="p-4 text-muted">Loading…</p>,
    children: [
      lazily('/', otherPages['/']),
      ...labRoutes,
      lazily('tms/*', otherPages['tms/*']),
      lazily('workstation', otherPages.workstation),
      {
        path: ':host',
        children: [
          { index: true, element: <HostIndex /> },
          ...['alternatesconfiguration.xml', 'configuration.xml', 'status.xml', 'getxml'].map((path) =>
            lazily(path, otherPages.document),
          ),
          lazily(ENDPOINT_PAGE, otherPages[ENDPOINT_PAGE]),
          ...(['login', 'ssh', 'serial-console'] as const).map((path) => lazily(path, otherPages[path])),
          { element: <ConsoleLayout />, children: consoleRoutes },
        ],
      },
    ],
  },
]

/** The whole lab as routes below the deployment's base path; in a package and in a file behind the `#`. */
export function createRouter() {
  if (BEHIND_HASH) return createHashRouter(routes)
  return createBrowserRouter(routes, { basename: base })
}
