import { HOUR_MS } from '#contract/spans'
import { isolatedDmz } from '../isolated-dmz'
import { addedToTms, emptyTms, inTms } from '../managed-by-tms'
import { able, endpointOf, one, rotatingThrough } from '../with-endpoints'
import type { Member, RepairWorld, Stand } from './repair-world'

/** Endpoints that register by the name of the cluster, half of them by either protocol. */
const byName = ({ clusterName }: Stand) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((number) => {
      const protocol = number % 2 === 0 ? 'H.323' : 'SIP'
      const kind = { protocol, supports: able(false, false), settings: () => one(clusterName) } as const
      const endpoint = endpointOf(kind, number)
      return [endpoint.id, endpoint]
    }),
  )

/** Behind static NAT peers are entered by the private address at which they see each other (ISO-15). */
const privateRows = (members: readonly Member[], named?: Member) =>
  Object.fromEntries(
    members.map(({ id, address, fqdn }, index) => [
      `clustering.peer${index + 1}Address`,
      id === named?.id ? fqdn : address,
    ]),
  )

const publicAddress = ({ number }: Member) => `203.0.113.${10 + number}`
const PUBLIC_DNS = '198.51.100.53'

/** What concerns those around the machines: who manages them, who registers, who stands between. */
export const around: readonly RepairWorld[] = [
  {
    id: 'a-ticket-in-cisco-tms',
    made: () => ({ settings: inTms }),
    plan: () => ({ tms: emptyTms }),
    // It was asked and answered before somebody turned that off.
    past: ({ members, peer }) => [
      ...addedToTms(members.map(({ fqdn }) => fqdn)),
      {
        type: 'save-settings',
        expressway: peer.id,
        page: 'snmp',
        values: { mode: 'Disabled' },
        revision: null,
        by: 'admin',
      },
      { type: 'restart', expressway: peer.id, kind: 'restart', by: 'admin' },
      { advanceMs: 2 * HOUR_MS },
    ],
  },
  {
    id: 'cisco-tms-is-not-told',
    made: () => ({ settings: { ...inTms, 'external-manager.path': 'tms/public/external/management' } }),
    plan: () => ({ tms: emptyTms }),
    past: ({ members }) => addedToTms(members.map(({ fqdn }) => fqdn)),
  },
  {
    id: 'some-endpoints-stay-out',
    plan: (stand) => ({ endpoints: byName(stand) }),
    past: ({ clusterName, site }) => rotatingThrough(clusterName, [`${site.network}.77`]),
  },
  {
    id: 'apart-in-the-dmz',
    keepsDomain: true,
    made: ({ members, peer, third }, member) => ({
      settings: {
        'ip.useDualNetworkInterfaces': 'Yes',
        'ip.externalLanInterface': 'LAN2',
        'ip.lan2StaticNatMode': 'On',
        'ip.lan2StaticNatAddress': publicAddress(member),
        'dns.server1Address': PUBLIC_DNS,
        'dns.server2Address': '',
        ...privateRows(members, member.id === peer.id ? third : undefined),
      },
    }),
    plan: ({ members, site }) => ({
      network: {
        ...isolatedDmz.network,
        hosts: {
          ...Object.fromEntries(members.map((member) => [member.fqdn, [publicAddress(member)]])),
          'ntp1.example.com': [`${site.network}.4`],
          'ntp2.example.com': [`${site.network}.5`],
        },
      },
    }),
  },
]
