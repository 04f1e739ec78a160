import { loadPageAt } from './built-pages'
import './style.css'
import { askedHere } from './start/asked'
import { carryToMachines } from './start/carry-to-machines'
import { keptAnswers, pathOf } from './start/kept-answers'
import { later } from './start/later'
import type { Machines, StartMachines } from './start/machines'
import { base, worldHere } from './util/place'

/**
 * The beginning: small, so that all that the first picture needs is asked for at once. Fetches side by side the app, the
 * script of the page that the address names, and the answers that are at hand; the machines come when they are needed.
 */
const build = new URL(import.meta.url).pathname
const asked = askedHere()
const world = worldHere()
const kept = keptAnswers(base, world, build, asked)
const machines = later<Machines>()
carryToMachines(base, machines.promise)
const app = import('./app')
// What fails is told by the router.
void loadPageAt(pathOf(asked.open))?.catch(() => undefined)
void app.then(({ runApp }) =>
  runApp({
    world,
    build,
    asked,
    kept,
    startMachines,
    onStarting: machines.keep,
  }),
)

/** The disk is on its way while the script of the machines is. */
async function startMachines(...[choice, shown]: Parameters<StartMachines>): Promise<Machines> {
  const opening = import('../mocks/storage').then(({ openStorage }) => openStorage(world))
  // Whoever starts them meets the failure.
  opening.catch(() => undefined)
  const { startLab } = await import('../mocks/browser')
  return startLab({ base, world, hasWorker: import.meta.env.MODE !== 'lms' }, opening, choice, shown)
}
