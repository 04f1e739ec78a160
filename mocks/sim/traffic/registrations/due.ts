import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { lastCallEndsAt } from '../calls/read'
import { drainedAt } from './read'

/** When the last call and the last registration of a machine in maintenance mode are gone (CRE-32). */
export function trafficDue(world: World): Due[] {
  return expresswaysOf(world)
    .filter((expressway) => expressway.registrations.mode === 'draining')
    .flatMap((expressway) => {
      const name = nameOf(expressway)
      return [
        { at: drainedAt(world, expressway), name: `Last registration on ${name} times out` },
        { at: lastCallEndsAt(world, expressway), name: `Last call on ${name} ends` },
      ].flatMap(({ at, name: text }) => (at !== null && at > world.now ? [{ at, name: text }] : []))
    })
}
