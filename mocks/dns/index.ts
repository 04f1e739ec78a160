import { DNS_VIEWS } from '#contract/wire/dns'
import type { Discovery, Zones } from '#contract/wire/zones'
import { expresswaysOf, type World } from '../sim/ground/index'
import { answeringOf, recordsOf, serversOf, textSetting, usualView } from '../sim/machine/index'
import { roundsPlayed } from '../sim/traffic/index'
import {
  acceptsWhenUp,
  byAddress,
  bySrv,
  callByDns,
  firstChoices,
  jabberOutside,
  naptrEndpoint,
} from './discover'
import { enumNumbers } from './enum'
import { lint, sharedGroups } from './lint'
import { presets } from './presets'
import { zoneOf } from './sections'
import { domainOf, useOf } from './services'

export { presetChange } from './presets'
export { sectionsOf } from './sections'

/** Enough askers to see how weights share them out. */
const ASKERS = 1000

/** Everything that the lab's page of DNS shows, with what is odd about it where reasons are told. */
export function zonesAnswer(world: World, tellsWhy = true): Zones {
  const { network } = world
  const { dns } = roundsPlayed(world)
  return {
    usualView: usualView(network),
    servers: DNS_VIEWS.flatMap((view) =>
      serversOf(world, view).map((address) => ({
        view,
        address,
        queries: dns?.queries[address] ?? 0,
        answers: tellsWhy ? answeringOf(world, [address]).length > 0 : null,
      })),
    ),
    zones: zonesOf(world),
    findings: tellsWhy ? lint(world) : null,
    shares: sharedGroups(world).map(({ view, name, records }) => ({
      view,
      name,
      targets: firstChoices(world, records, ASKERS),
    })),
    numbers: enumNumbers(world),
    discoveries: tellsWhy ? discoveriesIn(world) : [],
    presets: presets.map(({ id, title, text, guide }) => ({ id, title, text, guide: [...guide] })),
  }
}

function zonesOf({ network }: World): Zones['zones'] {
  const records = recordsOf(network).map((record) => ({ ...record, use: useOf(record.name) }))
  return DNS_VIEWS.flatMap((view) => {
    const seen = records.filter((record) => record.view === view)
    const names = [...new Set(seen.map(({ name }) => zoneOf(name)))].toSorted()
    return names.map((name) => ({
      view,
      name,
      records: seen
        .filter((record) => zoneOf(record.name) === name)
        .toSorted((one, other) => compared(one.name, other.name) || compared(one.type, other.type)),
    }))
  })
}

const compared = (one: string, other: string) => Number(one > other) - Number(one < other)

/** What clients would do, for the domains that the world is about. */
function discoveriesIn(world: World): Zones['discoveries'] {
  const { network } = world
  const view = usualView(network)
  const accepts = acceptsWhenUp(world)
  const [domain] = expresswaysOf(world).map((expressway) => textSetting(expressway, 'dns.domainName'))
  const served = recordsOf(network).find(
    (record) => record.view === view && record.name.startsWith('_sips._tcp.'),
  )
  const rotating = Object.entries(network.hosts).find(([, addresses]) => addresses.length > 1)
  const all: Discovery[] = [
    ...(served
      ? [
          bySrv(world, view, domainOf(served.name), accepts),
          bySrv(world, view, domainOf(served.name), accepts, 'H.323'),
          callByDns(world, view, domainOf(served.name), 'video'),
        ]
      : []),
    ...(rotating ? [byAddress(world, view, rotating[0], accepts)] : []),
    ...(domain ? [jabberOutside(world, domain), naptrEndpoint(world, 'public', domain)] : []),
  ]
  // Some have counted their questions as well, for whoever plays many of them.
  return all.map(({ id, title, steps, works, text, guide }) => ({ id, title, steps, works, text, guide }))
}
