import { DEFAULT_SUBZONE, TRAVERSAL_SUBZONE } from '#contract/lists/built-in-names'
import type { Bandwidth, LocalZone } from '#contract/wire/traffic'
import type { Expressway, World } from '../ground/world'
import { rulesKeepAway } from '../machine/firewall/link-rules'
import { blockedFrom } from '../machine/network/blocked-ports'
import { peersInService } from '../machine/peers/read'
import { numberSetting } from '../machine/settings/read'
import { callCount, callsOf } from '../traffic/calls/read'
import { registrationsBySubzone } from '../traffic/registrations/subzones'

/** What so many calls use: the lab's calls ask for no bandwidth and get what the page Bandwidth configuration gives. */
export function bandwidthUsed(
  expressway: Expressway,
  calls: number,
): { calls: number; bandwidthKbps: number } {
  return { calls, bandwidthKbps: calls * numberSetting(expressway, 'bandwidth.defaultCallBandwidthKbps') }
}

/** Status > Local Zone: registrations by subzone; the calls of the lab go by the Traversal Subzone. */
export function localZone(world: World, expressway: Expressway): LocalZone {
  const registrations = registrationsBySubzone(world, expressway)
  const calls = callsOf(world, expressway).length
  const carrying = [DEFAULT_SUBZONE, TRAVERSAL_SUBZONE]
  return {
    rows: [...registrations].map(([name, count]) => ({
      name,
      registrations: count,
      ...bandwidthUsed(expressway, carrying.includes(name) ? calls : 0),
    })),
  }
}

/** The links that the calls of the lab use: those that join the Default Subzone and the Traversal Subzone. */
function carriesCalls({ node1, node2 }: Record<string, unknown>): boolean {
  const nodes = [node1, node2]
  return nodes.includes(DEFAULT_SUBZONE) && nodes.includes(TRAVERSAL_SUBZONE)
}

/**
 * The calls of a peer as it has last told them: what it cannot send any more stays as it was (PRT-05). Of a peer that its
 * own rules keep away a system knows none.
 */
function callsToldTo(world: World, expressway: Expressway, peer: Expressway): number {
  const told = blockedFrom(world, peer.id, expressway.id, 1719)?.told?.[peer.id]
  return told ?? (rulesKeepAway(peer, expressway, 1719) ? 0 : callCount(world, peer))
}

/** The calls of the cluster, as this system knows of them: bandwidth is used by all peers together (INT-06). */
export function sharedCalls(world: World, expressway: Expressway): number {
  return peersInService(world, expressway)
    .map((peer) =>
      peer.id === expressway.id ? callCount(world, peer) : callsToldTo(world, expressway, peer),
    )
    .reduce((sum, calls) => sum + calls, 0)
}

/** Status > Bandwidth > Links. One link is enough for a call: the first that fits carries all. */
export function linksStatus(world: World, expressway: Expressway): Bandwidth {
  const links = expressway.lists['links'] ?? []
  const carrier = links.find(({ values }) => carriesCalls(values))
  const calls = sharedCalls(world, expressway)
  return {
    rows: links.map(({ id, values }) => ({
      name: String(values['name']),
      ...bandwidthUsed(expressway, id === carrier?.id ? calls : 0),
    })),
  }
}

/** Status > Bandwidth > Pipes: what the links carry to which they are given. */
export function pipesStatus(world: World, expressway: Expressway): Bandwidth {
  const carried = new Map(linksStatus(world, expressway).rows.map(({ name, calls }) => [name, calls]))
  const links = expressway.lists['links'] ?? []
  return {
    rows: (expressway.lists['pipes'] ?? []).map(({ values }) => {
      const name = String(values['name'])
      const calls = links
        .filter(({ values: link }) => link['pipe1'] === name || link['pipe2'] === name)
        .reduce((sum, { values: link }) => sum + (carried.get(String(link['name'])) ?? 0), 0)
      return { name, ...bandwidthUsed(expressway, calls) }
    }),
  }
}
