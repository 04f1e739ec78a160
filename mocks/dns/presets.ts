import type { DnsChange, DnsRecord, DnsView, RecordType } from '#contract/wire/dns'
import { reverseName } from '#contract/wire/dns'
import { expresswaysOf, USUAL_TTL_SECONDS, type World } from '../sim/ground/index'
import { addressOf, fqdnOf, recordsOf, usualView } from '../sim/machine/index'

/** An example of the guide that can be put into the zones. */
type Preset = {
  readonly id: string
  readonly title: string
  readonly text: string
  /** The rows of the guide that have it. */
  readonly guide: readonly string[]
  readonly records: (world: World) => readonly DnsRecord[]
}

const record = (
  view: DnsView,
  name: string,
  type: RecordType,
  data: string,
  ttl = USUAL_TTL_SECONDS,
): DnsRecord => ({
  view,
  name,
  type,
  ttl,
  data,
})

/** A host with both ways of looking it up. */
const host = (view: DnsView, name: string, address: string) => [
  record(view, name, 'A', address),
  record(view, reverseName(address), 'PTR', name),
]

/** The guide's two peers; it calls them by another product's name in places. */
const pair = ['expe1.example.com', 'expe2.example.com']
const publicPair = pair.flatMap((name, index) => host('public', name, `203.0.113.${11 + index}`))

const service = (view: DnsView, owner: string, data: string, targets: readonly string[]) =>
  targets.map((target) => record(view, owner, 'SRV', `${data} ${target}`))

const videoServices = {
  '_sips._tcp': 5061,
  '_sip._tcp': 5060,
  '_h323ls._udp': 1719,
  '_h323cs._tcp': 1720,
  '_h323rs._udp': 1719,
}

const naptr = (view: DnsView, name: string, lines: readonly string[], ttl?: number) =>
  lines.map((line) => record(view, name, 'NAPTR', line, ttl))

const communicationsManagers = ['cucmserver1.example.com', 'cucmserver2.example.com']

/** The example zones of the guide. Loading one replaces what the zones have under the same names and types. */
export const presets: readonly Preset[] = [
  {
    id: 'mobile-public',
    title: 'Mobile and Remote Access, public DNS',
    text: 'Two Expressway-E peers: _collab-edge._tls and _sips._tcp of example.com, priority 10, weight 10.',
    guide: ['SRV-08'],
    records: () => [
      ...service('public', '_collab-edge._tls.example.com', '10 10 8443', pair),
      ...service('public', '_sips._tcp.example.com', '10 10 5061', pair),
      ...publicPair,
    ],
  },
  {
    id: 'mobile-local',
    title: 'Mobile and Remote Access, local DNS',
    text: '_cisco-uds._tcp of example.com leads to two call managers, inside only.',
    guide: ['SRV-09'],
    records: () => [
      ...service('internal', '_cisco-uds._tcp.example.com', '10 10 8443', communicationsManagers),
      ...communicationsManagers.flatMap((name, index) => host('internal', name, `10.0.0.${21 + index}`)),
    ],
  },
  {
    id: 'video',
    title: 'Video conferencing, two peers',
    text: 'Five services of example.com, priority 1, weight 1, for a day.',
    guide: ['SRV-17'],
    records: (world) => {
      const view = usualView(world.network)
      return Object.entries(videoServices).flatMap(([prefix, port]) =>
        service(view, `${prefix}.example.com`, `1 1 ${port}`, pair),
      )
    },
  },
  {
    id: 'enum',
    title: 'ENUM numbers',
    text: '557120, 557121 and 557122 below enum.lookup.com.',
    guide: ['NAP-07'],
    records: ({ network }) => [
      ...naptr(usualView(network), '0.2.1.7.5.5.enum.lookup.com', [
        '10 100 "u" "E2U+sip" "!^.*$!john.smith@tandberg.com!" .',
        '12 100 "u" "E2U+h323" "!^.*$!john.smith@tandberg.com!" .',
        '10 100 "u" "mailto+E2U" "!^.*$!mailto:john.smith@tandberg.com!" .',
      ]),
      ...naptr(usualView(network), '1.2.1.7.5.5.enum.lookup.com', [
        '10 100 "u" "E2U+sip" "!^.*$!mary.jones@tandberg.com!" .',
      ]),
      ...naptr(usualView(network), '2.2.1.7.5.5.enum.lookup.com', [
        '10 100 "u" "E2U+h323" "!^.*$!peter.archibald@myco.com!" .',
      ]),
    ],
  },
  {
    id: 'enum-both',
    title: 'One ENUM number, two protocols',
    text: '8734 below enum4.example.com is bob@example.com by SIP and by H.323.',
    guide: ['NAP-08'],
    records: ({ network }) =>
      naptr(
        usualView(network),
        '4.3.7.8.enum4.example.com',
        [
          '10 100 "u" "E2U+sip" "!^.*$!bob@example.com!" .',
          '10 100 "u" "E2U+h323" "!^.*$!bob@example.com!" .',
        ],
        60,
      ),
  },
  {
    id: 'inside',
    title: 'Inside by NAPTR',
    text: 'Inside, example.com has the flag s, and not the se that endpoints see outside.',
    guide: ['NAP-01'],
    records: () =>
      naptr('internal', 'example.com', [
        '10 100 "s" "SIPS+D2T" "" _sips._tcp.example.com',
        '12 100 "s" "SIP+D2T" "" _sip._tcp.example.com',
        '14 100 "s" "SIP+D2U" "" _sip._udp.example.com',
      ]),
  },
  {
    id: 'outside',
    title: 'Outside by NAPTR',
    text: 'The flag se tells endpoints that they are in the external network.',
    guide: ['NAP-09'],
    records: () =>
      naptr(
        'public',
        'example.com',
        [
          '50 50 "se" "SIPS+D2T" "" _sips._tcp.example.com',
          '90 50 "se" "SIP+D2T" "" _sip._tcp.example.com',
          '100 50 "se" "SIP+D2U" "" _sip._udp.example.com',
        ],
        2,
      ),
  },
  {
    id: 'round-robin',
    title: 'A name that rotates through the peers',
    text: 'peers.example.com has the address of every Expressway, for a minute.',
    guide: ['END-14', 'END-18'],
    records: (world) =>
      expresswaysOf(world)
        .filter((expressway) => fqdnOf(expressway) !== '')
        .map((expressway) =>
          record(usualView(world.network), 'peers.example.com', 'A', addressOf(expressway), 60),
        ),
  },
]

/** What loading a preset changes; undefined where there is none of that id. */
export function presetChange(world: World, id: string): DnsChange | undefined {
  const add = presets.find((preset) => preset.id === id)?.records(world)
  if (!add) return undefined
  const isReplaced = (old: DnsRecord) =>
    add.some(({ view, name, type }) => view === old.view && name === old.name && type === old.type)
  return { remove: recordsOf(world.network).filter(isReplaced), add: [...add] }
}
