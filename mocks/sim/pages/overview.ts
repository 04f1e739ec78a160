import type { Overview } from '#contract/wire/status'
import { callsOf } from '../calls/read'
import { isClustered, membersOf, peersInService } from '../clustering/read'
import { capacityOf, PEERS_COUNTED_MAX } from '../licences/capacity'
import { platforms } from '../licences/platforms'
import { featuresOf, poolOf } from '../licences/read'
import { addressOf, nameOf } from '../network/read'
import { registrationCount } from '../registrations/read'
import { textInForce, textSetting } from '../settings/read'
import type { Expressway, World } from '../world'

/** Status > Overview: this system, and the cluster that it is in. */
export function overviewOf(world: World, expressway: Expressway): Overview {
  const inService = peersInService(world, expressway)
  const peers = inService.map((peer) => peerUsage(world, expressway, peer))
  const pool = poolOf(world, expressway).find((entry) => entry.type === 'Rich media sessions')
  return {
    systemName: nameOf(expressway),
    upTimeMs: world.now - expressway.power.since,
    softwareVersion: expressway.version,
    ipv4Address: addressOf(expressway),
    ipv6Address: textInForce(expressway, 'ip.lan1Ipv6Address'),
    options: featuresOf(expressway),
    peers,
    cluster: isClustered(expressway)
      ? {
          name: textSetting(expressway, 'clustering.clusterName'),
          peersInService: inService.length,
          peersConfigured: membersOf(world, expressway).length,
          calls: peers.reduce((sum, peer) => sum + peer.calls.current, 0),
          callCapacity: capacityOf(inService, 'callsMax'),
          registrations: peers.reduce((sum, peer) => sum + peer.registrations.current, 0),
          registrationCapacity: capacityOf(inService, 'registrationsMax'),
          peersCountedMax: PEERS_COUNTED_MAX,
          richMediaSessionLicences: pool?.total ?? 0,
        }
      : null,
  }
}

function peerUsage(world: World, viewer: Expressway, peer: Expressway): Overview['peers'][number] {
  const { callsMax, registrationsMax } = platforms[peer.platform]
  const calls = callsOf(world, peer).length
  const registrations = registrationCount(world, peer)
  return {
    peer: nameOf(peer),
    own: peer.id === viewer.id,
    // The rhythm of the everyday calls has no memory; all lines busy is the most that it reaches.
    calls: { current: calls, peak: Math.max(calls, peer.calls.lines), capacity: callsMax },
    registrations: {
      current: registrations,
      peak: Math.max(registrations, peer.registrations.devices),
      capacity: registrationsMax,
    },
  }
}
