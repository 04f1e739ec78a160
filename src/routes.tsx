import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { menuPages } from '#contract/menu'
import { builtPages, type LoadPage, pagesWithItems } from './built-pages'
import { ConsoleLayout } from './layout/ConsoleLayout'
import { RootLayout } from './layout/RootLayout'
import { RouteFailure } from './layout/RouteFailure'
import { LoginPage } from './pages/LoginPage'
import { TmsPage } from './pages/TmsPage'
import { UnknownPage } from './pages/UnknownPage'

/** The page at a path of the menu. A place in the menu that leads nowhere is a bug. */
function pageAt(path: string): LoadPage {
  const load = builtPages[path]
  if (!load) throw new Error(`The menu has ${path}, and no page is there.`)
  return load
}

/** One route for each page of the menu, in its order (INT-03). */
const menuRoutes: RouteObject[] = menuPages().map(({ path }) => ({
  path: pagesWithItems.includes(path) ? `${path}/*` : path,
  lazy: async () => ({ Component: await pageAt(path)() }),
}))

const consoleRoutes: RouteObject[] = [
  { path: 'overview', lazy: async () => ({ Component: await pageAt('status/overview')() }) },
  {
    path: 'status/overview/service-setup',
    lazy: async () => ({
      Component: (await import('./pages/status/ServiceSetupPage')).ServiceSetupPage,
    }),
  },
  ...menuRoutes,
  { path: '*', element: <UnknownPage /> },
]

const routes: RouteObject[] = [
  {
    element: <RootLayout />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <p className="p-4 text-muted">Loading…</p>,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./lab/HomePage')).HomePage }) },
      {
        path: 'lab/where-the-guide-is-unclear',
        lazy: async () => ({ Component: (await import('./lab/rulings/RulingsPage')).RulingsPage }),
      },
      { path: 'tms/*', element: <TmsPage /> },
      {
        path: ':host',
        children: [
          { index: true, element: <Navigate replace to="overview" /> },
          { path: 'login', element: <LoginPage /> },
          {
            path: 'ssh',
            lazy: async () => ({ Component: (await import('./terminal/SshPage')).SshPage }),
          },
          {
            path: 'serial-console',
            lazy: async () => ({
              Component: (await import('./terminal/SerialConsolePage')).SerialConsolePage,
            }),
          },
          { element: <ConsoleLayout />, children: consoleRoutes },
        ],
      },
    ],
  },
]

/** The whole lab as routes below the deployment's base path. */
export function createRouter() {
  return createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })
}
