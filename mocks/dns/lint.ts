import { pages } from '#contract/pages'
import { isInNetwork } from '#contract/settings/formats'
import { type DnsRecord, type DnsView, reverseName } from '#contract/wire/dns'
import type { DnsFinding } from '#contract/wire/zones'
import { lackingEdgeRecord, lackingEdgeWords, serviceGroups, unequalWeights } from '../sim/around/index'
import { type Expressway, expresswaysOf, type World } from '../sim/ground/index'
import {
  addressesIn,
  callsBusinesses,
  clusterNameOf,
  dnsNameOf,
  fqdnOf,
  hostOf,
  isAddress,
  longRotation,
  ownersOf,
  recordsOf,
  serviceIn,
  usualView,
} from '../sim/machine/index'
import { domainOf } from './services'
import { shortService } from './short-service'

/** What each rule is told. */
type Zone = { readonly world: World; readonly records: readonly DnsRecord[] }
type Rule = (zone: Zone) => readonly DnsFinding[]

type Found = Pick<DnsFinding, 'text'> & Partial<Pick<DnsFinding, 'record' | 'page'>>

/** The findings of one kind, with what they have in common. */
const rule =
  (
    id: string,
    weight: DnsFinding['weight'],
    guide: readonly string[],
    find: (zone: Zone) => readonly Found[],
  ): Rule =>
  (zone) =>
    find(zone).map((found) => ({ id, weight, guide: [...guide], record: null, page: null, ...found }))

const about = ({ view, name, type }: DnsRecord) => ({ view, name, type })
const services = ({ records }: Zone) => records.filter(({ type }) => type === 'SRV')
/** One record of each set: of those that have view, name and type in common. */
const sets = (records: readonly DnsRecord[]) =>
  records.filter((record, index) => records.findIndex((other) => isOneSet(record, other)) === index)
const isOneSet = (one: DnsRecord, other: DnsRecord) =>
  one.view === other.view && one.name === other.name && one.type === other.type
const setOf = ({ records }: Zone, record: DnsRecord) => records.filter((other) => isOneSet(record, other))

/** The Expressways to which a name leads in a view. */
function machinesAt(world: World, view: DnsView, name: string): Expressway[] {
  return addressesIn(world.network, view, name).flatMap((address) =>
    ownersOf(world, address).map(({ expressway }) => expressway),
  )
}

/** Addresses that nobody outside can reach (RFC 1918, RFC 4193). */
const isPrivate = (address: string) =>
  [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['fc00::', 7],
  ].some(([network, bits]) => isInNetwork(address, String(network), Number(bits)))

const backward = ({ records }: Zone, { view, name, data }: DnsRecord) =>
  records.some(
    (record) =>
      record.type === 'PTR' &&
      record.view === view &&
      record.name === reverseName(data) &&
      record.data === name,
  )

/** Everything that is looked for, what breaks something first. */
const rules: readonly Rule[] = [
  rule('target-without-address', 'wrong', ['SRV-05'], (zone) =>
    services(zone)
      .filter((record) => {
        const { target } = serviceIn(record)
        return target !== '.' && addressesIn(zone.world.network, record.view, target).length === 0
      })
      .map((record) => ({
        text: `${record.name} leads to ${serviceIn(record).target}, which has no A or AAAA record.`,
        record: about(record),
      })),
  ),
  rule('target-is-alias', 'wrong', ['SRV-05'], (zone) =>
    services(zone).flatMap((record) => {
      const { target } = serviceIn(record)
      const isAlias = zone.records.some(
        ({ view, name, type }) => view === record.view && name === target && type === 'CNAME',
      )
      return isAlias
        ? [
            {
              text: `${record.name} leads to ${target}, which is an alias: a target has addresses of its own.`,
              record: about(record),
            },
          ]
        : []
    }),
  ),
  rule('missing-reverse', 'wrong', ['SRV-10', 'SRV-12'], (zone) => {
    const managers = services(zone)
      .filter(({ name, view }) => view === 'internal' && name.startsWith('_cisco-uds.'))
      .map((record) => serviceIn(record).target)
    return zone.records
      .filter(isAddress)
      .filter(
        ({ view, name }) =>
          machinesAt(zone.world, view, name).some((machine) => dnsNameOf(machine) === name) ||
          (view === 'internal' && managers.includes(name)),
      )
      .filter((record) => !backward(zone, record))
      .map((record) => ({
        text: `${record.data} does not lead back to ${record.name}: whoever verifies its certificate refuses it.`,
        record: about(record),
      }))
  }),
  rule('leaked-inside', 'wrong', ['SRV-11'], (zone) =>
    sets(services(zone))
      .filter(({ view, name }) => view === 'public' && name.startsWith('_cisco-uds.'))
      .map((record) => ({
        text: `${record.name} can be resolved outside: Jabber takes itself to be inside and never asks for the Expressway-E.`,
        record: about(record),
      })),
  ),
  rule('private-in-public', 'wrong', ['ISO-04'], (zone) =>
    zone.records
      .filter((record) => record.view === 'public' && isAddress(record) && isPrivate(record.data))
      .map((record) => ({
        text: `${record.data}, a private address, stands in public DNS for ${record.name}.`,
        record: about(record),
      })),
  ),
  rule('unequal-weights', 'wrong', ['SRV-19'], ({ world }) =>
    unequalWeights(world).map(({ text, view, name }) => ({
      text: `${text} Weights are the same, so that the peers are used equally.`,
      record: { view, name, type: 'SRV' },
    })),
  ),
  rule('unequal-priorities', 'wrong', ['SRV-18'], (zone) =>
    sets(services(zone)).flatMap((record) => {
      const clusters = setOf(zone, record).flatMap((one) =>
        machinesAt(zone.world, one.view, serviceIn(one).target).map((machine) => ({
          cluster: clusterNameOf(machine),
          priority: serviceIn(one).priority,
        })),
      )
      const names = [...new Set(clusters.map(({ cluster }) => cluster))]
      const isUneven = (name: string) =>
        new Set(clusters.filter(({ cluster }) => cluster === name).map(({ priority }) => priority)).size > 1
      return names.filter(isUneven).map((name) => ({
        text: `${record.name} gives the peers${name === '' ? '' : ` of ${name}`} different priorities; only a second cluster has another, larger number.`,
        record: about(record),
      }))
    }),
  ),
  rule('lacking-peer', 'wrong', ['SRV-06', 'PRE-31'], ({ world }) =>
    lackingEdgeRecord(world).map((machine) => ({ text: lackingEdgeWords(fqdnOf(machine)) })),
  ),
  rule('cluster-name', 'wrong', ['SRV-16'], ({ world, records }) =>
    // With Mobile and Remote Access alone any name will do (CRE-36, R-23).
    expresswaysOf(world)
      .filter((machine) => callsBusinesses(world, machine))
      .flatMap((machine) => {
        const name = clusterNameOf(machine)
        const domains = records
          .filter((record) => record.type === 'SRV' && record.view === usualView(world.network))
          .filter((record) =>
            machinesAt(world, record.view, serviceIn(record).target).some(({ id }) => id === machine.id),
          )
          .map((record) => domainOf(record.name))
        if (name === '' || domains.length === 0 || domains.includes(name.toLowerCase())) return []
        return [
          {
            text: `The Cluster name of ${fqdnOf(machine)} is ${name}, but the SRV records that lead there are of ${[...new Set(domains)].join(' and ')}.`,
            page: { host: hostOf(world, machine), path: pages.clustering },
          },
        ]
      }),
  ),
  rule('only-udp', 'advice', ['SRV-15'], (zone) =>
    sets(services(zone))
      .filter(({ name }) => name.startsWith('_sip._udp.'))
      .filter(
        ({ view, name }) =>
          !zone.records.some(
            (other) =>
              other.view === view &&
              ['_sips._tcp', '_sip._tcp'].some((prefix) => other.name === `${prefix}.${domainOf(name)}`),
          ),
      )
      .map((record) => ({
        text: `${domainOf(record.name)} offers SIP over UDP only: good for audio, while messages of video are too large for it.`,
        record: about(record),
      })),
  ),
  rule('short-life', 'advice', ['END-13'], (zone) =>
    sets(services(zone)).flatMap((record) => {
      const short = shortService(zone.world, record)
      return short === undefined ? [] : [{ text: short, record: about(record) }]
    }),
  ),
  rule('long-life', 'advice', ['END-18'], (zone) =>
    sets(zone.records.filter(isAddress)).flatMap((record) => {
      const long = longRotation(zone.world.network, record)
      return long === undefined ? [] : [{ text: long, record: about(record) }]
    }),
  ),
]

/** What is odd about the zones of a world. */
export function lint(world: World): DnsFinding[] {
  const records = recordsOf(world.network)
  return rules.flatMap((find) => find({ world, records }))
}

/** Whom askers choose first, by the weights of each service (R-30). */
export const sharedGroups = (world: World) =>
  serviceGroups(recordsOf(world.network)).filter(({ records }) => records.length > 1)
