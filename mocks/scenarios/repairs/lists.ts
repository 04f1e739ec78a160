import { onPeer, type RepairWorld } from './repair-world'

/** What stands on one Clustering page and not on the others. */
export const lists: readonly RepairWorld[] = [
  {
    id: 'alarm-20012-on-one-peer',
    made: onPeer(({ peer, third }) => ({
      'clustering.peer2Address': third.fqdn,
      'clustering.peer3Address': peer.fqdn,
    })),
  },
  {
    id: 'two-rows-in-dispute',
    made: onPeer(({ third }) => ({
      'clustering.peer3Address': '',
      'clustering.peer4Address': third.fqdn,
    })),
  },
  {
    id: 'alarm-20015-on-one-peer',
    made: onPeer(({ site, peer }) => ({
      'clustering.peer2Address': `${peer.id}-old.${site.domain}`,
    })),
  },
  {
    id: 'lost-after-renaming',
    made: onPeer(({ site }) => ({ 'clustering.clusterName': `video.${site.domain}` })),
  },
  {
    id: 'alarm-20017-everywhere',
    made: onPeer(() => ({ 'clustering.configurationPrimary': 3 })),
  },
  {
    id: 'lost-after-hardening',
    made: onPeer(() => ({ 'clustering.tlsVerificationMode': 'Enforce' })),
  },
  {
    id: 'a-row-too-many',
    made: onPeer(({ site }) => ({ 'clustering.peer4Address': `${site.network}.99` })),
  },
  {
    id: 'lost-after-new-addresses',
    made: onPeer(() => ({ 'clustering.clusterIpVersion': 'IPv6' })),
  },
]
