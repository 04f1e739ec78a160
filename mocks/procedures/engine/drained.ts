import { DAY_MS } from '#contract/spans'
import { advance, nextDue } from '../../sim/advance'
import { apply } from '../../sim/apply'
import { type ExpresswayId, expresswayOf, type World } from '../../sim/ground/index'
import { callCount, registrationCount } from '../../sim/traffic/index'

/** What a restart drops. */
export type Load = { readonly calls: number; readonly registrations: number }

/** What a machine carries, and would lose if it went down now. */
export function loadOf(world: World, id: ExpresswayId): Load {
  const expressway = expresswayOf(world, id)
  return { calls: callCount(world, expressway), registrations: registrationCount(world, expressway) }
}

/** Nobody waits longer than that for calls to end. */
const LONGEST_MS = DAY_MS

/**
 * The same restart after maintenance mode and the wait that the guide asks for: what is left to lose, and how long that
 * took. Null where maintenance mode is refused.
 */
export function drained(world: World, id: ExpresswayId): (Load & { readonly waitMs: number }) | null {
  const { world: begun, events } = apply(world, {
    type: 'save-settings',
    expressway: id,
    page: 'maintenance-mode',
    values: { mode: 'On' },
    revision: null,
    by: 'admin',
  })
  if (events.some(({ type }) => type === 'refused')) return null
  let at = begun
  while (at.now - world.now < LONGEST_MS && !isEmpty(loadOf(at, id))) {
    const due = nextDue(at)
    if (!due) break
    at = advance(at, due.at).world
  }
  return { ...loadOf(at, id), waitMs: at.now - world.now }
}

const isEmpty = ({ calls, registrations }: Load) => calls + registrations === 0
