import { pages } from '#contract/pages'
import type { WorldSummary } from '#contract/wire/lab'
import { externalManagerStatus } from '../around/tms/read'
import type { Expressway, World } from '../ground/world'
import { timeState } from '../machine/time/read'

type Trouble = WorldSummary['expressways'][number]['troubles'][number]

const hasAlarm = (expressway: Expressway, keys: RegExp) => expressway.alarms.some(({ key }) => keys.test(key))

/** What keeps a machine from its work although it runs, the worst first, each with the page that shows it. */
const troubles: readonly (Trouble & {
  readonly stands: (world: World, expressway: Expressway) => boolean
})[] = [
  {
    short: 'database failed',
    text: 'its database has failed',
    path: pages.alarms,
    stands: (_, expressway) => hasAlarm(expressway, /^database-failure$/),
  },
  {
    short: 'takes no copies',
    text: 'the configuration of the primary does not reach it',
    path: pages.alarms,
    stands: (_, expressway) => hasAlarm(expressway, /^replication-(?!upgrade$|ntp$)/),
  },
  {
    short: 'no time',
    text: 'no time server answers it',
    path: pages.time,
    stands: (world, expressway) => ['Unsynchronized', 'Down'].includes(timeState(world, expressway)),
  },
  {
    short: 'no Cisco TMS',
    text: 'Cisco TMS is not connected',
    path: pages.externalManager,
    stands: (world, expressway) => externalManagerStatus(world, expressway).state === 'Failed',
  },
]

/** Those of one machine; none while it does not run, which says enough. */
export function troublesOf(world: World, expressway: Expressway): Trouble[] {
  if (expressway.power.state !== 'up') return []
  return troubles
    .filter(({ stands }) => stands(world, expressway))
    .map(({ short, text, path }) => ({ short, text, path }))
}
