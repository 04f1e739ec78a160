import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { setupWorker } from 'msw/browser'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Link, Outlet, RouterProvider } from 'react-router'
import { handlers, type Unit } from './handlers'
import './style.css'

async function unitsOf(): Promise<readonly Unit[]> {
  return (await fetch('/api/units')).json()
}

async function save(): Promise<{ message: string }> {
  return (await fetch('/api/units', { method: 'PUT', body: '{}' })).json()
}

/** The frame: two ways to go, and the page. */
function Frame() {
  return (
    <>
      <nav className="flex gap-4 bg-slate-700 p-2 text-white">
        <Link to="/">Units</Link>
        <Link to="/nothing">Nothing</Link>
      </nav>
      <main className="p-4">
        <Outlet />
      </main>
    </>
  )
}

/** The one page with something on it: a table that is asked for, and a button that is answered. */
function Units() {
  const { data } = useQuery({ queryKey: ['units'], queryFn: unitsOf })
  const saving = useMutation({ mutationFn: save })
  if (!data) return <p>Loading…</p>
  return (
    <>
      <table className="text-left">
        <tbody>
          {data.map(({ name, address, state }) => (
            <tr key={name} className="border-b">
              <th className="p-1">{name}</th>
              <td className="p-1">{address}</td>
              <td className="p-1">{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="border px-2" onClick={() => saving.mutate()}>
        Save
      </button>
      <p role="status">{saving.data?.message}</p>
    </>
  )
}

const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      { index: true, element: <Units /> },
      { path: 'nothing', element: <p>Nothing</p> },
    ],
  },
])
const client = new QueryClient()
const place = document.getElementById('root')

await setupWorker(...handlers).start({ quiet: true, onUnhandledFrame: 'bypass' })
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
