import type { runApp } from './app'
import { loadPageAt } from './built-pages'
import './style.css'
import { askedHere } from './start/asked'
import { carryToMachines } from './start/carry-to-machines'
import { keptAnswers, pathOf } from './start/kept-answers'
import { later } from './start/later'
import type { Machines, StartMachines } from './start/machines'
import { base, viewOf, worldHere } from './util/place'
import type { Begun } from './view/begin'

/**
 * The beginning: small, so that all that the first picture needs is asked for at once. Fetches side by side the app, the
 * script of the page that the address names, and the answers that are at hand; the machines come when they are needed.
 */
const build = new URL(import.meta.url).pathname
const machines = later<Machines>()
carryToMachines(base, machines.promise)
const view = BEHIND_HASH ? '' : viewOf(location.search)
if (view === '') run(asEver(), import('./app'))
// What designers ask of an address comes with those that ask, before anything of the app.
else void asViewed()

function asEver(): Begun {
  const asked = askedHere()
  const world = worldHere()
  // What fails is told by the router.
  void loadPageAt(pathOf(asked.open))?.catch(() => undefined)
  return { world, asked, kept: keptAnswers(base, world, build, asked) }
}

async function asViewed(): Promise<void> {
  const { viewed } = await import('./view/viewed')
  run(await viewed(view), import('./app'))
}

function run(begun: Begun, app: Promise<{ readonly runApp: typeof runApp }>): void {
  void app.then((module) =>
    module.runApp({
      ...begun,
      build,
      startMachines: (...shown) => startMachines(begun.world, ...shown),
      onStarting: machines.keep,
    }),
  )
}

/** The disk is on its way while the script of the machines is. */
async function startMachines(
  world: string,
  ...[choice, shown]: Parameters<StartMachines>
): Promise<Machines> {
  const opening = import('../mocks/storage').then(({ openStorage }) => openStorage(world))
  // Whoever starts them meets the failure.
  opening.catch(() => undefined)
  const { startLab } = await import('../mocks/browser')
  return startLab({ base, world, hasWorker: !BEHIND_HASH }, opening, choice, shown)
}
