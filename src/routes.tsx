import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { menuPages } from '#contract/menu'
import { builtPages, pagesWithItems } from './built-pages'
import { ConsoleLayout } from './layout/ConsoleLayout'
import { RootLayout } from './layout/RootLayout'
import { RouteFailure } from './layout/RouteFailure'
import { LoginPage } from './pages/LoginPage'
import { NotBuiltPage } from './pages/NotBuiltPage'
import { TmsPage } from './pages/TmsPage'
import { UnknownPage } from './pages/UnknownPage'

/** One route for each page of the menu, built or not, in the order of the menu (INT-03). */
const menuRoutes: RouteObject[] = menuPages().map(({ path }) => {
  const load = builtPages[path]
  if (!load) return { path, element: <NotBuiltPage /> }
  return {
    path: pagesWithItems.includes(path) ? `${path}/*` : path,
    lazy: async () => ({ Component: await load() }),
  }
})

const overview = builtPages['status/overview']

const consoleRoutes: RouteObject[] = [
  overview
    ? { path: 'overview', lazy: async () => ({ Component: await overview() }) }
    : { path: 'overview', element: <NotBuiltPage /> },
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
