import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import { anHour, brokenForAnHour, onPeer, type RepairWorld } from './repair-world'

/** What lies between the machines, and the servers that they ask. */
export const network: readonly RepairWorld[] = [
  {
    id: 'unknown-to-both-others',
    past: ({ site, peer }) => [
      { type: 'set-dns-record', name: peer.fqdn, addresses: [`${site.network}.77`] },
      ...anHour,
    ],
  },
  {
    id: 'nobody-finds-one-peer',
    past: ({ peer }) => [{ type: 'set-dns-record', name: peer.fqdn, addresses: [] }, ...anHour],
  },
  {
    id: 'one-peer-finds-nobody',
    made: onPeer(({ site }) => ({
      'dns.server1Address': `${site.network}.20`,
      'dns.server2Address': `${site.network}.21`,
    })),
  },
  {
    id: 'apart-since-the-firewall',
    past: ({ primary, peer }) =>
      brokenForAnHour({ kind: 'port-blocked', between: [primary.id, peer.id], port: 4372 }),
  },
  {
    id: 'not-back-after-a-restart',
    past: ({ primary, peer }) => [
      ...brokenForAnHour({ kind: 'port-blocked', between: [primary.id, peer.id], port: 4371 }),
      { type: 'restart', expressway: peer.id, kind: 'restart', by: 'admin' },
      { advanceMs: 20 * MINUTE_MS },
    ],
  },
  {
    id: 'bandwidth-stands-still',
    past: ({ peer, third }) =>
      brokenForAnHour({ kind: 'port-blocked', between: [peer.id, third.id], port: 1719 }),
  },
  {
    id: 'apart-since-the-move',
    past: ({ primary, peer }) => brokenForAnHour({ kind: 'nat', between: [primary.id, peer.id] }),
  },
  {
    id: 'apart-since-the-new-line',
    past: ({ peer, third }) =>
      brokenForAnHour({ kind: 'round-trip', between: [peer.id, third.id], milliseconds: 85 }),
  },
  {
    id: 'two-of-three-apart',
    past: ({ peer, third }) => brokenForAnHour({ kind: 'path-cut', between: [peer.id, third.id] }),
  },
  {
    id: 'alarm-20009-on-one-peer',
    past: ({ primary, peer }) => [
      { type: 'add-fault', fault: { kind: 'replication-fails', expressway: peer.id } },
      {
        type: 'save-settings',
        expressway: primary.id,
        page: 'h323',
        values: { timeToLive: 90 },
        revision: null,
        by: 'admin',
      },
      ...anHour,
    ],
  },
  {
    id: 'alarm-20010-on-one-peer',
    made: onPeer(({ site }) => ({
      'time.ntpServer1Address': `${site.network}.4`,
      'time.ntpServer2Address': '',
    })),
    past: ({ site }) => [
      { type: 'add-fault', fault: { kind: 'ntp-unreachable', server: `${site.network}.4` } },
      { advanceMs: 2 * HOUR_MS },
    ],
  },
]
