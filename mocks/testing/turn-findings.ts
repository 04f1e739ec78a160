import { nextDueAt } from '../sim/advance'
import { alarmCatalogue, hasAlarm } from '../sim/alarms/index'
import { expresswaysOf, type World } from '../sim/ground/index'
import { HOUR_MS } from './story'

/** When time alone turns each alarm of the machines that run, in words to compare. */
function turnsIn(world: World): string[] {
  return expresswaysOf(world)
    .filter(({ power }) => power.state === 'up')
    .flatMap((on) =>
      alarmCatalogue.map(({ key, risesAt, fallsAt }) => {
        const stands = hasAlarm(on, key)
        const at = (stands ? fallsAt : risesAt)?.(on, world) ?? null
        return `${on.id}: ${key} ${stands ? 'falls' : 'rises'} at ${at}`
      }),
    )
}

/** What time alone brings has its moment, which does not move while nothing changes. */
export function turnFindings(world: World): readonly string[] {
  const due = nextDueAt(world)
  const spanMs = due === null ? HOUR_MS : Math.floor((due - world.now) / 2)
  if (spanMs < 1) return []
  const later = { ...world, now: world.now + spanMs }
  const known = new Set(turnsIn(world))
  return [
    ...turnsIn(later)
      .filter((turn) => !known.has(turn))
      .map((turn) => `the moment moves: ${turn}`),
    ...(nextDueAt(later) === due ? [] : ['what falls due next moves while nothing changes']),
  ]
}
