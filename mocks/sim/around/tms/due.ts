import type { Due } from '../../ground/due'
import { expresswayOf, expresswaysOf, recordMistake, type Stage } from '../../ground/stage'
import { INITIALISING_MS, TMS_POLL_MS, type TmsServer } from '../../ground/state/tms'
import type { World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { writeSettings } from '../../machine/saving/store-save'
import { isTmsDown } from './conditions'
import { roundOf } from './round'

/** The moments at which an external manager turns from Initialising to Active: time passing is enough. */
export function managersDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const { workingSince } = expressway.manager
    const at = workingSince === null ? 0 : workingSince + INITIALISING_MS
    return at > world.now ? [{ at, name: `The external manager of ${nameOf(expressway)} is Active` }] : []
  })
}

/** The next round of questions, where it finds anything new; a round that finds nothing new is none. */
export function tmsDue(world: World): Due[] {
  if (!world.tms || isTmsDown(world)) return []
  const { tms, writes } = roundOf(world, world.tms)
  if (writes.length === 0 && JSON.stringify(tms) === JSON.stringify(world.tms)) return []
  const at = (Math.floor(world.now / TMS_POLL_MS) + 1) * TMS_POLL_MS
  return [{ at, name: 'Cisco TMS asks its systems', run: [askAll] }]
}

/** Asks every system, keeps what is found, and sees to the settings that are enforced. */
function askAll(stage: Stage, world: World): void {
  if (!world.tms) return
  const { tms, writes } = roundOf(world, world.tms)
  for (const name of newlyStale(world.tms, tms)) {
    recordMistake(stage, {
      id: 'DIS-M2',
      text: `The cluster ${name} was disbanded while provisioning was on for it: it stays in Cisco TMS, with a ticket for each system.`,
      guide: ['DIS-07', 'DIS-08'],
      expressway: null,
    })
  }
  stage.world.tms = tms
  for (const { on, page, values } of writes)
    writeSettings(stage, expresswayOf(stage.world, on.id), page, values, 'Cisco TMS')
}

const staleIn = ({ systems }: TmsServer): (string | null)[] =>
  systems.filter(({ failures }) => failures.includes('stale-cluster')).map(({ cluster }) => cluster)

/** The clusters that this round finds nobody of, with services still on. */
function newlyStale(before: TmsServer, after: TmsServer): ReadonlySet<string | null> {
  const known = new Set(staleIn(before))
  return new Set(staleIn(after).filter((name) => !known.has(name)))
}
