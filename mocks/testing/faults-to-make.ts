import { BLOCKED_PORTS } from '#contract/wire/faults'
import { expresswaysOf, type FaultKind } from '../sim/ground/index'
import { type Asked, oneOf } from './asked'

type FaultOf<K extends FaultKind['kind']> = Extract<FaultKind, { kind: K }>

function between({ on, world, dice }: Asked): [string, string] {
  const others = expresswaysOf(world).filter(({ id }) => id !== on.id)
  return [on.id, dice.of(others.length > 0 ? others : [on]).id]
}

const milliseconds = ({ dice }: Asked) => dice.of([0, 20, 30, 31, 80, 10_000])

/** How each kind of fault is made. One that has no line here does not compile. */
const faults: { readonly [K in FaultKind['kind']]: (asked: Asked) => FaultOf<K> } = {
  'power-off': ({ on }) => ({ kind: 'power-off', expressway: on.id }),
  'path-cut': (asked) => ({ kind: 'path-cut', between: between(asked) }),
  'network-cut': ({ on }) => ({ kind: 'network-cut', expressway: on.id }),
  isolated: ({ on }) => ({ kind: 'isolated', expressway: on.id }),
  'change-not-accepted': ({ on }) => ({ kind: 'change-not-accepted', expressway: on.id }),
  'status-words-late': ({ on, dice }) => ({
    kind: 'status-words-late',
    expressway: on.id,
    seconds: dice.of([1, 30, 600]),
  }),
  'port-blocked': (asked) => ({
    kind: 'port-blocked',
    between: between(asked),
    port: asked.dice.of(BLOCKED_PORTS),
  }),
  'port-blocked-one-way': (asked) => {
    const [from, to] = between(asked)
    return { kind: 'port-blocked-one-way', from, to, port: asked.dice.of(BLOCKED_PORTS) }
  },
  nat: (asked) => ({ kind: 'nat', between: between(asked) }),
  'round-trip': (asked) => ({
    kind: 'round-trip',
    between: between(asked),
    milliseconds: milliseconds(asked),
  }),
  'round-trip-unsteady': (asked) => ({
    kind: 'round-trip-unsteady',
    between: between(asked),
    milliseconds: milliseconds(asked),
  }),
  'packet-loss': (asked) => ({
    kind: 'packet-loss',
    between: between(asked),
    percent: asked.dice.of([1, 5, 99]),
  }),
  'ntp-unreachable': ({ world, dice }) => ({
    kind: 'ntp-unreachable',
    server: dice.of(world.network.ntpServers).address,
  }),
  'dns-unreachable': ({ world, dice }) => ({
    kind: 'dns-unreachable',
    server: dice.of(world.network.dnsServers).address,
  }),
  'tms-unreachable': () => ({ kind: 'tms-unreachable' }),
  'root-password-changed': ({ on }) => ({ kind: 'root-password-changed', expressway: on.id }),
  'database-failure': ({ on }) => ({ kind: 'database-failure', expressway: on.id }),
  'firewall-fails': ({ on }) => ({ kind: 'firewall-fails', expressway: on.id }),
  'replication-fails': ({ on }) => ({ kind: 'replication-fails', expressway: on.id }),
}

/** Some fault that can be made in that world. */
export function someFault(asked: Asked): FaultKind {
  if (expresswaysOf(asked.world).length < 2) return faults['power-off'](asked)
  return oneOf(asked.dice, faults)(asked)
}
