import { loadPageAt } from './built-pages'
import './style.css'
import { askedHere } from './start/asked'
import { carryToMachines } from './start/carry-to-machines'
import { keptAnswers, pathOf } from './start/kept-answers'
import { later } from './start/later'
import type { Machines } from './start/machines'

/**
 * The beginning: small, so that all that the first picture needs is asked for at once. Fetches side by side the app, the
 * script of the page that the address names, and the answers that are at hand; the machines come when they are needed.
 */
const base = import.meta.env.BASE_URL
const build = new URL(import.meta.url).pathname
const asked = askedHere(base)
const kept = keptAnswers(base, build, asked)
const machines = later<Machines>()
carryToMachines(base, machines.promise)
const app = import('./app')
// What fails is told by the router.
void loadPageAt(pathOf(asked.open))?.catch(() => undefined)
void app.then(({ runApp }) =>
  runApp({
    base,
    build,
    asked,
    kept,
    loadMachines: () => import('../mocks/browser'),
    onStarting: machines.keep,
  }),
)
