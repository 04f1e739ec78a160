import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { createRouter } from './routes'
import { PlainPage } from './start/PlainPage'
import { reloadOnce } from './start/reload-once'
import { StoppedPage } from './start/StoppedPage'
import { changeShower } from './start/show-changes'
import './style.css'

const base = import.meta.env.BASE_URL
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no place for the app')
const root = createRoot(place)

// Queries ask machines in this very page: asking again at once would only hear the same, and being offline is no obstacle.
const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

function show(page: ReactNode): void {
  root.render(<StrictMode>{page}</StrictMode>)
}

async function start(): Promise<void> {
  const { startLab } = await import('../mocks/browser')
  const lab = await startLab(base)
  const shower = changeShower(client)
  lab.onChange((change) => {
    if (change.type === 'crashed') show(<StoppedPage reason={wordsOf(change.error)} />)
    else if (change.type === 'superseded') showSuperseded()
    else shower[change.type]()
  })
  const crash = await lab.crash()
  if (crash !== null) return show(<StoppedPage reason={crash} />)
  show(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter()} />
    </QueryClientProvider>,
  )
}

function showSuperseded(): void {
  if (reloadOnce()) return
  show(
    <PlainPage title="Another version of the lab is open">
      <p role="alert">
        This tab does not write any more. Close the other tabs of the lab, then load this page again.
      </p>
    </PlainPage>,
  )
}

function showNotStarted(error: unknown): void {
  show(
    <PlainPage title="The lab cannot start here">
      <p role="alert">{wordsOf(error)}</p>
    </PlainPage>,
  )
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

start().catch(showNotStarted)
