import { HOUR_MS } from '#contract/spans'
import type { EndpointSettings } from '#contract/wire/endpoints'
import type { Endpoint, EndpointId } from '../sim/ground/index'
import { newLine } from '../sim/traffic/index'
import { CLUSTER_NAME, DOMAIN, type Made, type Plan, START } from './build'
import type { Deed } from './past'

const MEMBERS = [1, 2, 3, 4, 5, 6]
/** They begin one after the other, so that their refreshes do not all fall together. */
const APART_MS = 1_370

/** What some of the endpoints have in common; `numbers` is who they are. */
type Kind = Pick<Endpoint, 'protocol' | 'supports'> & {
  readonly numbers: readonly number[]
  readonly settings: (number: number) => EndpointSettings
}

/** Registers at one address or name. */
export const one = (address: string): EndpointSettings => ({ address, address2: '', outbound: false })
const peer = (number: number) => `expe${((number - 1) % MEMBERS.length) + 1}.${DOMAIN}`
/** What an endpoint is able to. */
export const able = (outbound: boolean, srv: boolean) => ({ outbound, srv })
const byName = () => one(CLUSTER_NAME)
/** The address of expe2: the two that stay with it and leave it are compared. */
const byAddress = () => one('10.0.0.12')

/** Twenty endpoints: every method of both protocols has somebody who uses it. */
const kinds: readonly Kind[] = [
  {
    protocol: 'SIP',
    supports: able(true, true),
    numbers: [1, 2, 3, 4, 5],
    settings: (number) => ({ address: peer(number), address2: peer(number + 1), outbound: true }),
  },
  { protocol: 'SIP', supports: able(true, true), numbers: [6, 7, 8, 9], settings: byName },
  { protocol: 'SIP', supports: able(false, false), numbers: [10, 11, 12, 13], settings: byName },
  { protocol: 'SIP', supports: able(false, false), numbers: [14], settings: byAddress },
  { protocol: 'H.323', supports: able(false, true), numbers: [15, 16, 17], settings: byName },
  { protocol: 'H.323', supports: able(false, false), numbers: [18, 19], settings: byName },
  { protocol: 'H.323', supports: able(false, false), numbers: [20], settings: byAddress },
]

/** One endpoint, as it begins. */
export const endpointOf = (
  { protocol, supports, settings }: Omit<Kind, 'numbers'>,
  number: number,
): Endpoint => {
  const begun = settings(number)
  return {
    id: `endpoint-${number}`,
    protocol,
    deviceType: number % 3 === 0 ? 'TelePresence Room' : 'Desktop System',
    name: `endpoint-${number}@${DOMAIN}`,
    number: String(7000 + number),
    address: `10.0.1.${number}`,
    view: 'internal',
    supports,
    settings: begun,
    lines: (begun.outbound ? [0, 1] : [0]).map(() => newLine(START - HOUR_MS + number * APART_MS)),
    log: [],
  }
}

const endpoints: Record<EndpointId, Endpoint> = Object.fromEntries(
  kinds
    .flatMap((kind) => kind.numbers.map((number) => endpointOf(kind, number)))
    .map((endpoint) => [endpoint.id, endpoint]),
)

const machines: Made[] = MEMBERS.map((number) => ({ number, platform: 'large-vm', devices: 2500, lines: 40 }))

/** A full cluster with fifteen thousand devices that are computed, and twenty endpoints beside them. */
export const withEndpoints: Omit<Plan, 'id'> = { machines, members: MEMBERS, endpoints }

/** A name rotates through these addresses for an hour, and is forgotten within a minute. */
export const rotatingThrough = (name: string, addresses: readonly string[]): readonly Deed[] => [
  {
    type: 'change-dns',
    remove: [],
    add: addresses.map((data) => ({ view: 'internal' as const, name, type: 'A' as const, ttl: 60, data })),
  },
  { advanceMs: HOUR_MS },
]

/** The name of the cluster rotates through its peers, and is forgotten within a minute (END-14, END-18). */
export const rotatingName: readonly Deed[] = rotatingThrough(
  CLUSTER_NAME,
  MEMBERS.map((number) => `10.0.0.${10 + number}`),
)
