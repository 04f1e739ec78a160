import type { Overview } from '#contract/wire/status'
import type { Expressway, World } from '../ground/world'
import { capacityOf, PEERS_COUNTED_MAX } from '../machine/licences/capacity'
import { platforms } from '../machine/licences/platforms'
import { featuresOf } from '../machine/licences/read'
import { addressOf, nameOf } from '../machine/network/read'
import { isClustered, membersOf, peersInService } from '../machine/peers/read'
import { textInForce, textSetting } from '../machine/settings/read'
import { peakCallsOf } from '../traffic/calls/peak'
import { callCount } from '../traffic/calls/read'
import { poolOf } from '../traffic/licence-pool/read'
import { peakRegistrationsOf } from '../traffic/registrations/peak'
import { registrationCount } from '../traffic/registrations/read'

/** Status > Overview: this system, and the cluster that it is in. */
export function overviewOf(world: World, expressway: Expressway): Overview {
  const inService = peersInService(world, expressway)
  const members = membersOf(world, expressway)
  const peers = inService.map((peer) => peerUsage(world, expressway, peer))
  const pool = poolOf(world, expressway).find((entry) => entry.type === 'Rich media sessions')
  return {
    systemName: nameOf(expressway),
    upTimeMs: world.now - expressway.power.since,
    softwareVersion: expressway.version,
    ipv4Address: addressOf(expressway),
    ipv6Address: textInForce(expressway, 'ip.lan1Ipv6Address'),
    options: [...featuresOf(expressway)],
    peers,
    cluster: isClustered(expressway)
      ? {
          name: textSetting(expressway, 'clustering.clusterName'),
          peersInService: inService.length,
          peersMissing: members.filter((peer) => !inService.includes(peer)).map(nameOf),
          peersConfigured: members.length,
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
  const calls = callCount(world, peer)
  const registrations = registrationCount(world, peer)
  return {
    peer: nameOf(peer),
    own: peer.id === viewer.id,
    calls: { current: calls, peak: Math.max(calls, peakCallsOf(world, peer)), capacity: callsMax },
    registrations: {
      current: registrations,
      peak: peakRegistrationsOf(world, peer),
      capacity: registrationsMax,
    },
  }
}
