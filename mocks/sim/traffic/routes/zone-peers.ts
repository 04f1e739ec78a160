import { DEFAULT_ZONE } from '#contract/lists/built-in-names'
import type { PageValues } from '#contract/settings/field'
import type { RouteTrace } from '#contract/wire/lab'
import { present } from '../../ground/assert'
import { expresswaysOf } from '../../ground/stage'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { certificateChecks } from '../../machine/certificates/checks'
import { lookUp, lookupFailure, machineAt } from '../../machine/dns/read'
import { addressOf, cutBetween, nameOf } from '../../machine/network/read'
import { verifiesCertificates, zoneAddresses, zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { inMaintenanceMode } from './admission'

type PeerState = RouteTrace['zones'][number]['peers'][number]['state']

/** Why the system at the other end takes no call now. */
type Hindrance = { readonly state: PeerState; readonly words: string }

/** A system at the other end of a zone; without a hindrance it can be given a call. */
export type ZonePeer = {
  readonly address: string
  readonly machine: Expressway | undefined
  readonly hindrance: Hindrance | null
}

/** One address of one Expressway's zone. */
type End = {
  readonly world: World
  readonly from: Expressway
  readonly values: PageValues
  readonly address: string
}

type FarEnd = Pick<End, 'address'> & { readonly machine: Expressway | undefined }

const byAddress = (world: World, from: Expressway, values: PageValues) =>
  endsAt(world, from, zoneAddresses(values))

const endsAt = (world: World, from: Expressway, addresses: readonly string[]): FarEnd[] =>
  addresses.map((address) => ({ address, machine: machineAt(world, from, address) }))

/** Who has called a traversal server: the clients that hold its address and sign in with its user name. */
function clientsOf(world: World, server: Expressway, values: PageValues): FarEnd[] {
  const callsHere = (other: Expressway) =>
    zonesOf(other).some(
      ({ values: theirs }) =>
        theirs['type'] === 'Traversal client' &&
        theirs['username'] === values['username'] &&
        zoneAddresses(theirs).some((address) => machineAt(world, other, address)?.id === server.id),
    )
  return expresswaysOf(world)
    .filter((other) => other.id !== server.id && callsHere(other))
    .map((machine) => ({ address: addressOf(machine), machine }))
}

/** The type of a zone that leads where DNS says: whom it leads to is known of a call alone. */
const BY_DNS = 'DNS'
export const isByDns = (values: PageValues) => values['type'] === BY_DNS

/** Who stands at the other end, by the type of the zone; other types lead to no system that one could name (NEI-01). */
const farEnds = new Map<unknown, (world: World, from: Expressway, values: PageValues) => FarEnd[]>([
  ['Neighbor', byAddress],
  ['Traversal client', byAddress],
  ['Traversal server', clientsOf],
  [BY_DNS, () => []],
])

/** The name in the certificate that is asked for: what was typed, or what a server expects of its clients. */
const nameAskedFor = ({ values, address }: End) =>
  values['type'] === 'Traversal server' ? String(values['tlsVerifySubjectName']) : address

function refusedCertificate(end: End, presenter: Expressway): string | undefined {
  if (!verifiesCertificates(end.values)) return undefined
  // The far end of a zone is called, but that of a traversal server calls.
  const uses = [end.values['type'] === 'Traversal server' ? ('client' as const) : ('server' as const)]
  const view = { world: end.world, verifier: end.from, presenter, address: nameAskedFor(end), uses }
  return certificateChecks
    .filter(({ onlyAmongPeers }) => !onlyAmongPeers)
    .map(({ check }) => check(view))
    .find(({ holds }) => !holds)?.evidence
}

/** What keeps a call away, in the order in which it is found out. */
function hindranceOf(end: End, machine: Expressway | undefined): Hindrance | null {
  const { world, from, address } = end
  if (!machine) {
    const found = lookUp(world, from, address)
    const why = 'failure' in found ? lookupFailure(found) : `No Expressway is at ${address}`
    return { state: 'unknown', words: `${why}.` }
  }
  const name = nameOf(machine)
  if (machine.power.state !== 'up') return { state: 'unreachable', words: `${name} does not answer.` }
  if (cutBetween(world, from.id, machine.id) !== null) {
    return { state: 'unreachable', words: `The path from ${nameOf(from)} to ${name} is cut.` }
  }
  const certificate = refusedCertificate(end, machine)
  if (certificate !== undefined) return { state: 'certificate-refused', words: certificate }
  return inMaintenanceMode(machine)
    ? { state: 'maintenance-mode', words: `${name} is in maintenance mode and is not considered.` }
    : null
}

/** True for a zone of a type that leads to other systems. */
export function leadsToSystems(values: PageValues): boolean {
  return farEnds.has(values['type'])
}

/**
 * The systems at the other end of a zone, and whether they can take a call: in the order of its form, or those to which
 * DNS has led the call that leaves by it.
 */
export function zonePeers(
  world: World,
  from: Expressway,
  values: PageValues,
  led: readonly string[] | false = false,
): ZonePeer[] {
  const ends = led ? endsAt(world, from, led) : (farEnds.get(values['type'])?.(world, from, values) ?? [])
  return ends.map(({ address, machine }) => ({
    address,
    machine,
    hindrance: hindranceOf({ world, from, values, address }, machine),
  }))
}

/** The zone by which a call comes in: the first that leads back to where it came from, else the Default Zone. */
export function arrivalZone(world: World, to: Expressway, from: ExpresswayId): string {
  const zones = zonesOf(to)
  const back = zones.find(({ values }) =>
    zonePeers(world, to, values).some(({ machine }) => machine?.id === from),
  )
  const zone = back ?? zones.find(({ values }) => zoneName(values) === DEFAULT_ZONE)
  return present(zone, 'every Expressway has a Default Zone').id
}
