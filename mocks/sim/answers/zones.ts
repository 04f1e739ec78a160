import type { ListItem } from '#contract/lists/list'
import type { ZonesStatus } from '#contract/wire/status'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { clusterPeersInZone } from '../machine/zones/item-rules'
import { zoneName, zonesOf } from '../machine/zones/zone-fields'
import { callsByZone } from '../traffic/calls/read'
import { type ZonePeer, zonePeers } from '../traffic/routes/zone-peers'
import { bandwidthUsed } from './bandwidth'

/**
 * From a save, or a start of the machine, to the first attempt to reach the other end. The product's documents name the
 * state Checking and no duration: here it is two refreshes of a status page, so that whoever looks after a save sees it.
 */
export const ZONE_CHECK_MS = 10_000

type ZoneRow = ZonesStatus['rows'][number]

/** Maintenance mode turns calls away, but not the messages by which the other end is checked. */
const answersSip = ({ hindrance }: ZonePeer) => !hindrance || hindrance.state === 'maintenance-mode'

/** H.323 asks for no certificate (NEI-16). */
const answersH323 = (peer: ZonePeer) => answersSip(peer) || peer.hindrance?.state === 'certificate-refused'

/** What the list of zones shows beside the saved fields. */
export function zonesStatus(world: World, expressway: Expressway): ZonesStatus {
  const calls = callsByZone(world, expressway)
  return {
    rows: zonesOf(expressway).map((zone) => ({
      id: zone.id,
      name: zoneName(zone.values),
      type: String(zone.values['type']),
      ...bandwidthUsed(expressway, calls.get(zone.id) ?? 0),
      // No endpoint of the lab registers through a zone.
      proxiedRegistrations: 0,
      ...connectionsOf(world, expressway, zone),
      searchRuleStatus: searchRuleStatus(expressway, zoneName(zone.values)),
      clusterPeers: clusterPeersInZone(world, expressway, zone.values).map(nameOf),
    })),
  }
}

type Connections = Pick<
  ZoneRow,
  'h323Status' | 'h323Active' | 'sipStatus' | 'sipActive' | 'sipCauses' | 'connections'
>

/** What is known of the systems at the other end: whether each answers, and why not. */
function connectionsOf(world: World, expressway: Expressway, { id, values }: ListItem): Connections {
  const peers = zonePeers(world, expressway, values)
  const isChecking = world.now < checkedAt(expressway, id)
  const active = (answers: (peer: ZonePeer) => boolean) => (isChecking ? 0 : peers.filter(answers).length)
  const [h323Active, sipActive] = [active(answersH323), active(answersSip)]
  const status = (mode: unknown, count: number) => {
    if (mode === 'Off') return 'Off'
    if (peers.length === 0) return 'On'
    if (isChecking) return 'Checking'
    return count > 0 ? 'Active' : 'Failed'
  }
  const sipStatus = status(values['sipMode'], sipActive)
  return {
    h323Status: status(values['h323Mode'], h323Active),
    h323Active,
    sipStatus,
    sipActive,
    sipCauses: sipStatus === 'Failed' ? [...new Set(peers.flatMap(causeOf))] : [],
    connections: peers.map((peer) => ({
      address: peer.address,
      reachability: isChecking ? 'Checking' : answersSip(peer) ? 'Reachable' : 'Failed',
      cause: isChecking ? '' : causeOf(peer).join(' '),
    })),
  }
}

const causeOf = ({ hindrance }: ZonePeer) => (hindrance ? [hindrance.words] : [])

/** When the systems at the other end of a zone were first asked as it is saved now. */
function checkedAt({ itemsSavedAt, power }: Expressway, zone: string): number {
  return Math.max(power.since, itemsSavedAt[zone] ?? 0) + ZONE_CHECK_MS
}

/** How many search rules lead to a zone, in the words of the pages. */
function searchRuleStatus(expressway: Expressway, zone: string): string {
  const enabled = (expressway.lists['search-rules'] ?? []).filter(
    ({ values }) => values['target'] === zone && values['state'] === 'Enabled',
  ).length
  return enabled === 0 ? 'No search rules configured' : `Enabled search rules: ${enabled}`
}
