import type { RouteTrace } from '#contract/wire/lab'
import { expresswaysOf } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { ownRow } from '../../machine/peers/read'
import { mediaSessionsOf } from './admission'
import type { ZonePeer } from './zone-peers'

type PeerTrace = RouteTrace['zones'][number]['peers'][number]

/** The peer that a call goes to, and what was compared to find it. */
export type Choice = { readonly chosen: Expressway | undefined; readonly peers: PeerTrace[] }

/** A peer's number in its own cluster, which no zone can change (NEI-17); one that stands alone is the first. */
const numberOf = (world: World, machine: Expressway) => ownRow(world, machine)?.index ?? 1

/** The most media sessions free, then the lowest number (NEI-06, R-19), and then whoever the world has first. */
function best(world: World, machines: readonly Expressway[]): Expressway | undefined {
  return expresswaysOf(world)
    .filter(({ id }) => machines.some((machine) => machine.id === id))
    .toSorted(
      (one, other) =>
        mediaSessionsOf(world, other).available - mediaSessionsOf(world, one).available ||
        numberOf(world, one) - numberOf(world, other),
    )[0]
}

/** Of the systems at the other end of a zone the one with the lowest resource usage (NEI-02); by DNS the first (SRV-02). */
export function choosePeer(world: World, peers: readonly ZonePeer[], isByDns: boolean): Choice {
  const usable = peers.flatMap(({ machine, hindrance }) => (machine && !hindrance ? [machine] : []))
  const chosen = isByDns ? usable[0] : best(world, usable)
  // An address that stands twice is one system: the first row stands for it.
  const row = peers.findIndex(({ machine, hindrance }) => !hindrance && machine?.id === chosen?.id)
  const why = isByDns ? 'It comes first by priority and weight.' : 'It has the most media sessions available.'
  return { chosen, peers: peers.map((peer, index) => traceOf(world, peer, index === row ? why : null)) }
}

function traceOf(world: World, { address, machine, hindrance }: ZonePeer, why: string | null): PeerTrace {
  return {
    address,
    name: machine ? nameOf(machine) : null,
    number: machine ? numberOf(world, machine) : null,
    sessions: machine && machine.power.state === 'up' ? mediaSessionsOf(world, machine) : null,
    ...(hindrance ??
      (why === null
        ? { state: 'passed-over' as const, words: 'Another one goes first.' }
        : { state: 'chosen' as const, words: why })),
  }
}
