import { followed } from '../../ground/count-turn'
import type { Turn } from '../../ground/due'
import type { Expressway, World } from '../../ground/world'
import type { PooledType } from '../../machine/licences/key-kinds'
import { callsTurnAt } from '../calls/turns'
import { endpointsAt } from '../endpoints/read'
import { areAllRegistered, devicesAhead, isRoomEndpoint, isRoomSystem } from '../registrations/read'
import { nextLeaveAt } from './read'

/** When the first device of a kind comes or the last one goes by time alone. */
function devicesTurnAt(world: World, expressway: Expressway, isRoom: boolean): Turn | null {
  if (areAllRegistered(world, expressway)) return null
  const isKind = (device: number) => isRoomSystem(world, expressway, device) === isRoom
  const { count, changes } = devicesAhead(world, expressway, isKind)
  const endpoints = endpointsAt(world, expressway).filter((held) => isRoomEndpoint(held) === isRoom)
  const { turnsAt } = followed(count + endpoints.length, 1, changes)
  return turnsAt === null ? null : { at: turnsAt, isSure: true }
}

/** When a machine next begins by time alone to use licences of a type, or ends to; null when it will not. */
export function useTurnsAt(world: World, expressway: Expressway, type: PooledType): Turn | null {
  if (expressway.power.state !== 'up') return null
  const turns: Record<PooledType, () => Turn | null> = {
    'Rich media sessions': () => callsTurnAt(world, [expressway], 1),
    'TelePresence room systems': () => devicesTurnAt(world, expressway, true),
    'Desktop systems': () => devicesTurnAt(world, expressway, false),
    'TURN relays': () => null,
  }
  return turns[type]()
}

/** The first of those moments; sure only if none is at or before it that is not. */
export function firstTurn(turns: readonly (Turn | null)[]): Turn | null {
  const coming = turns.filter((turn) => turn !== null)
  if (coming.length === 0) return null
  const at = Math.min(...coming.map((turn) => turn.at))
  return { at, isSure: coming.every((turn) => turn.at > at || turn.isSure) }
}

/** When the pool loses licences of a lost peer, as this machine counts it: what that changes is to be found then. */
export function poolTurnsAt(world: World, expressway: Expressway): Turn | null {
  const at = nextLeaveAt(world, expressway)
  return at === null ? null : { at, isSure: false }
}
