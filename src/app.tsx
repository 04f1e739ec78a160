import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { dropKept } from './api/kept'
import { readStartLink } from './lab/home/start-link'
import { createRouter } from './routes'
import { type Asked, goTo, settled } from './start/asked'
import { drawWith } from './start/first-picture'
import { keepAnswers } from './start/keep-answers'
import type { Kept } from './start/kept-answers'
import { later } from './start/later'
import type { Machines, StartMachines, Stop } from './start/machines'
import { Painted } from './start/Painted'
import { PlainPage } from './start/PlainPage'
import { reloadOnce } from './start/reload-once'
import { changeShower } from './start/show-changes'
import { useReplacedStore } from './stores/replaced'
import { useSleptStore } from './stores/slept'
import { whenIdle } from './util/when-idle'

/** What the beginning hands over: what is asked for, what is at hand, and how the machines come. */
type Beginning = {
  /** By what the stored world is known. */
  readonly world: string
  readonly build: string
  readonly asked: Asked
  readonly kept: Promise<Kept | null>
  readonly startMachines: StartMachines
  /** Told as soon as the machines are asked for, so that requests wait for them. */
  readonly onStarting: (starting: Promise<Machines>) => void
}

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
  place?.removeAttribute('aria-busy')
  root.render(<StrictMode>{page}</StrictMode>)
}

/** Draws the page that is asked for, from what is at hand where that is enough, and has the machines start behind it. */
export async function runApp(beginning: Beginning): Promise<void> {
  try {
    await run(beginning)
  } catch (error) {
    settled()
    showNotStarted(error)
  }
}

async function run({ world, build, asked, kept, startMachines, onStarting }: Beginning): Promise<void> {
  const link = asked.link === null ? undefined : readStartLink(new URLSearchParams(asked.link))
  const choice = link && 'choice' in link ? link.choice : undefined
  const { isDrawn, shown } = drawWith(client, await soon(kept), asked.open, choice)
  const painted = later<void>()
  const start = () => startMachines(choice, shown)
  const starting = isDrawn ? painted.promise.then(start) : start()
  // Whoever waits for the machines meets the failure, and so does the end of this function.
  starting.catch(() => undefined)
  onStarting(starting)
  // Where nothing can be drawn of the asked world yet, the link stands until that world does, or is refused.
  if (choice && (isDrawn || (await starting).refusal === null)) goTo(asked)
  const router = createRouter()
  await initialized(router)
  show(
    <QueryClientProvider client={client}>
      <Painted onPainted={painted.keep}>
        <RouterProvider router={router} />
      </Painted>
    </QueryClientProvider>,
  )
  const lab = await starting
  settled()
  if (lab.refusal) await router.navigate(`/?${asked.link}`, { replace: true })
  const keep = await goOn(lab, world, build)
  if (keep) router.subscribe(keep)
}

/** The machines are there: shows what they do from now on. Gives what keeps answers, unless nothing goes on. */
async function goOn(lab: Machines, world: string, build: string): Promise<(() => void) | undefined> {
  const shower = changeShower(client)
  let keep: (() => void) | undefined
  lab.onChange((change) => {
    if (change.type === 'crashed') return void showStopped(lab.stopOf(change.error))
    if (change.type === 'superseded') return showSuperseded()
    if (change.type === 'replaced') useReplacedStore.getState().setElsewhere(change.elsewhere)
    if (change.type === 'woke') return useSleptStore.getState().setSleptMs(change.awayMs)
    shower[change.type]()
    keep?.()
  })
  const crash = await lab.crash()
  if (crash !== null) {
    await showStopped(crash)
    return undefined
  }
  dropKept(client)
  document.documentElement.dataset['lab'] = 'ready'
  whenIdle(() => void stoppedPage().catch(() => undefined))
  keep = keepAnswers({ world, build, ahead: lab.ahead })
  return keep
}

/** A disk slower than that has nothing to add to the first picture. */
const KEPT_MS_MAX = 300

const soon = (kept: Promise<Kept | null>) =>
  Promise.race([kept, new Promise<null>((resolve) => setTimeout(resolve, KEPT_MS_MAX, null))])

/** The script of the page has come: until then the first bytes of the page show its frame. */
function initialized(router: ReturnType<typeof createRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe(({ initialized: is }) => {
      if (!is) return
      stop()
      resolve()
    })
  })
}

/** No part of the first picture, and fetched before it is needed: nobody knows what can be fetched then. */
const stoppedPage = () => import('./start/StoppedPage')

async function showStopped(stop: Stop): Promise<void> {
  try {
    const { StoppedPage } = await stoppedPage()
    show(<StoppedPage {...stop} />)
  } catch {
    show(
      <PlainPage title="The lab has stopped">
        <p role="alert">{stop.reason}</p>
      </PlainPage>,
    )
  }
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
