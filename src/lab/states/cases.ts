import { formAt, listAt } from '#contract/definitions'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import { type State, viewedAt } from '../../api/view-parts'
import { labPages } from '../lab-pages'

/** In what a page can be looked at: a world that is so, or answers that are. */
export type StateRow = {
  readonly title: string
  /** The question of a start link. */
  readonly world: string
  /** Whose console is looked at, where that is not the first one's. */
  readonly host?: string
  readonly state?: State
}

const HEALTHY = 'scenario=cluster-of-three'
const BROKEN = ['power-off:expe5', 'path-cut:expe2:expe3', 'database-failure:expe1', 'power-off:expe6']

/** Every state, in the order of the gallery. */
export const stateRows = {
  healthy: { title: 'Healthy', world: HEALTHY },
  'failed-peer': { title: 'Failed peer', world: 'scenario=dead-peer' },
  'restart-required': {
    title: 'Restart required',
    world: 'scenario=standalone-pair&procedure=create&role.primary=expe1&step=21',
  },
  'six-peers': { title: 'Six peers', world: 'scenario=cluster-of-six' },
  'many-alarms': {
    title: 'Many alarms',
    world: `scenario=cluster-of-six${BROKEN.map((fault) => `&fault=${fault}`).join('')}`,
  },
  subordinate: { title: 'Subordinate', world: HEALTHY, host: 'expe2.example.com' },
  'read-only': { title: 'Read-only', world: HEALTHY, state: 'read-only' },
  refused: { title: 'Refused save', world: HEALTHY, state: 'refused' },
  loading: { title: 'Loading', world: HEALTHY, state: 'loading' },
  error: { title: 'Error', world: HEALTHY, state: 'error' },
  empty: { title: 'Empty', world: HEALTHY, state: 'empty' },
  long: { title: 'Long text', world: HEALTHY, state: 'long' },
} as const satisfies Readonly<Record<string, StateRow>>
export type StateId = keyof typeof stateRows

/** The states in which each kind of page is worth a look. */
const byKind = {
  form: ['healthy', 'subordinate', 'read-only', 'refused', 'loading', 'error', 'long'],
  list: ['healthy', 'subordinate', 'read-only', 'loading', 'error', 'empty', 'long'],
  status: ['healthy', 'loading', 'error', 'empty', 'long'],
  lab: ['healthy', 'loading', 'error', 'empty', 'long'],
} as const satisfies Readonly<Record<string, readonly StateId[]>>

/** What is to be seen beside that on pages about the cluster, or about what is wrong. */
const OF_CLUSTER: readonly StateId[] = ['failed-peer', 'restart-required', 'six-peers', 'many-alarms']
const aboutCluster: readonly string[] = [
  pages.overview,
  pages.alarms,
  pages.clustering,
  pages.registrations,
  pages.calls,
  pages.restart,
  pages.maintenanceMode,
  pages.dns,
  pages.time,
  pages.upgrade,
  pages.optionKeys,
]

/** A page in a state: where it stands, what it is called, and the location that shows it. */
export type Case = {
  readonly id: string
  /** The part of the menu, or the lab. */
  readonly area: string
  readonly page: string
  readonly state: StateId
  readonly location: string
}

const HOST = 'expe1.example.com'

/** The location of a page in a state. Nothing of the lab is around it, for what is looked at is the page. */
function located(path: string, { world, state }: StateRow): string {
  const view = { world: `${world}&signin=admin&clock=paused`, ...(state && { state }) }
  return viewedAt(path, view, { chrome: 'none' })
}

function kindOf(path: string): keyof typeof byKind {
  if (formAt(path)) return 'form'
  return listAt(path) ? 'list' : 'status'
}

export const stateIds = Object.keys(stateRows).filter((id): id is StateId => Object.hasOwn(stateRows, id))

const consoleCases = menuPages().flatMap(({ path }) => {
  const states: readonly StateId[] = byKind[kindOf(path)]
  const asked = aboutCluster.includes(path) ? [...states, ...OF_CLUSTER] : states
  return stateIds
    .filter((id) => asked.includes(id))
    .map((state): Case => {
      const row: StateRow = stateRows[state]
      const location = located(`/${row.host ?? HOST}/${path}`, row)
      return { id: `${path}/${state}`, area: areaOf(path), page: path, state, location }
    })
})

/** Home and the other pages of the lab. */
const labCases = ['/', ...labPages.map(({ path }) => path)]
  .filter((path) => path !== '/lab/states')
  .flatMap((path) =>
    byKind.lab.map((state): Case => {
      const page = path.slice(1) || 'home'
      return { id: `${page}/${state}`, area: 'Lab', page, state, location: located(path, stateRows[state]) }
    }),
  )

/** Every page in every state that makes sense for it. */
export const cases: readonly Case[] = [...consoleCases, ...labCases]

/** The parts of the menu that they are of, in its order, and the lab. */
export const areas: readonly string[] = [...new Set(cases.map(({ area }) => area))]

function areaOf(path: string): string {
  return path.charAt(0).toUpperCase() + path.slice(1, path.indexOf('/'))
}
