import type { PeerPort } from '#contract/wire/faults'
import { type FaultThat, faultsThat, isBetween } from '../../ground/faults/felt'
import type { ExpresswayId, World } from '../../ground/world'

const portBlocks = faultsThat('blocks-port')
declare module '../../ground/faults/felt' {
  interface Askers {
    'blocks-port': typeof portBlocks
  }
}

/** What keeps that port closed from one machine to the other (PRT-01); nothing where it is open. */
export function blockedFrom(
  world: World,
  from: ExpresswayId,
  to: ExpresswayId,
  port: PeerPort,
): FaultThat<'blocks-port'> | undefined {
  return portBlocks
    .in(world)
    .find(
      (fault) =>
        fault.port === port &&
        ('between' in fault ? isBetween(fault, from, to) : fault.from === from && fault.to === to),
    )
}

/** The same for what each of two opens to the other, and what both have to open. */
export function blockedBetween(
  world: World,
  one: ExpresswayId,
  other: ExpresswayId,
  port: PeerPort,
): FaultThat<'blocks-port'> | undefined {
  return blockedFrom(world, one, other, port) ?? blockedFrom(world, other, one, port)
}
