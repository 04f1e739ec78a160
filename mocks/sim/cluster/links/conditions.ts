import { isIpv6 } from '#contract/settings/formats'
import { CLUSTERING_PATH } from '#contract/settings/system/clustering'
import { faultsThat, isBetween } from '../../ground/faults/felt'
import type { Expressway } from '../../ground/world'
import { callingAddress } from '../../machine/certificates/read'
import { lookUp, lookupFailure } from '../../machine/dns/read'
import { linkBlockedBy } from '../../machine/firewall/link-rules'
import { platforms } from '../../machine/licences/platforms'
import { cutBetween, interfacesOf, nameOf, ownersOf, roundTripMs } from '../../machine/network/read'
import { clusterNameOf, isClustered } from '../../machine/peers/read'
import { textInForce } from '../../machine/settings/read'
import { about, type LinkCondition, type LinkView } from './link-condition'
import { bridgesRoundTrip, comesAndGoes, ROUND_TRIP_MAX_MS } from './round-trip'
import { rowNaming, tlsConditions } from './tls-conditions'

const ipPage = 'system/network-interfaces/ip'

function portBlocked(view: LinkView, to: Expressway): number | undefined {
  return faultsThat(view.world, 'blocks-port').find((fault) => isBetween(fault, view.from.id, to.id))?.port
}

function sameInForce(key: string): LinkCondition['check'] {
  return about((to, { from }) => ({
    holds: textInForce(from, key) === textInForce(to, key),
    evidence: `${nameOf(from)} runs with ${textInForce(from, key)}, ${nameOf(to)} with ${textInForce(to, key)}.`,
  }))
}

/** Everything that a link needs, in the order in which it is looked at: the first that fails names the failure. */
export const linkConditions: readonly LinkCondition[] = [
  {
    name: 'address-resolves',
    text: 'The address in the row can be looked up.',
    guide: ['PRE-24', 'PRE-28'],
    cure: { at: 'here', path: 'system/dns', text: 'Check the DNS servers and the address in the row' },
    check: ({ world, from, address, index }) => {
      const found = lookUp(world, from, address)
      return 'failure' in found
        ? { holds: false, evidence: `Row ${index} says ${address}, but ${lookupFailure(found)}.` }
        : { holds: true, evidence: `Row ${index} says ${address}, which is ${found.addresses.join(', ')}.` }
    },
  },
  {
    name: 'machine-at-address',
    text: 'The address is that of an Expressway.',
    guide: ['ADD-36', 'CRE-43'],
    cure: { at: 'here', path: CLUSTERING_PATH, text: 'Correct the address in the row' },
    check: about((to, { address }) => ({
      holds: true,
      evidence: `${address} is an address of ${nameOf(to)}.`,
    })),
  },
  {
    name: 'address-is-lan-1',
    text: 'The address is that of LAN 1 of the peer.',
    guide: ['ADD-37'],
    cure: { at: 'here', path: CLUSTERING_PATH, text: 'Enter the LAN 1 address of the peer' },
    check: about((to, { world, from, address }) => {
      const found = lookUp(world, from, address)
      const ips = 'failure' in found ? [] : found.addresses
      const lan = ips.flatMap((ip) => ownersOf(world, ip)).find((owner) => owner.expressway.id === to.id)?.lan
      // A public address is told by what follows: the peer calls from a private one (ISO-13).
      const translated = lan !== undefined && ips.includes(lan.publicAddress)
      const words = translated ? `${lan.publicAddress}, the public address` : (lan?.name ?? 'no interface')
      return {
        holds: lan?.name === 'LAN 1' || translated,
        evidence: `${address} is ${words} of ${nameOf(to)}.`,
      }
    }),
  },
  {
    name: 'interface-without-nat',
    text: 'Static NAT is off on LAN 1 of the peer.',
    guide: ['ADD-38'],
    cure: { at: 'there', path: ipPage, text: 'Turn static NAT off on LAN 1 and restart' },
    check: about((to) => ({
      holds: !interfacesOf(to).some((lan) => lan.name === 'LAN 1' && lan.nat),
      evidence: `Static NAT mode of LAN 1 on ${nameOf(to)} is ${textInForce(to, 'ip.lan1StaticNatMode')}.`,
    })),
  },
  {
    name: 'ip-version-fits',
    text: 'The address is of the Cluster IP version.',
    guide: ['CRE-39'],
    cure: { at: 'here', path: CLUSTERING_PATH, text: 'Make Cluster IP version and addresses agree' },
    check: ({ world, from, address }) => {
      const found = lookUp(world, from, address)
      const version = textInForce(from, 'clustering.clusterIpVersion')
      const ips = 'failure' in found ? [] : found.addresses
      return {
        holds: ips.some((ip) => isIpv6(ip) === (version === 'IPv6')),
        evidence: `Cluster IP version is ${version}; ${address} is ${ips.join(', ')}.`,
      }
    },
  },
  {
    name: 'peer-is-up',
    text: 'The peer is running.',
    guide: ['RMD-01', 'ADD-57'],
    cure: { at: 'nowhere', path: CLUSTERING_PATH, text: 'Wait until the peer answers, or bring it back' },
    check: about((to) => ({
      holds: to.power.state === 'up',
      evidence: `${nameOf(to)} is ${to.power.state === 'up' ? 'up' : to.power.state.replace('-', ' ')}.`,
    })),
  },
  {
    name: 'path-open',
    text: 'Each machine has a route to the other.',
    guide: ['PRE-10'],
    cure: { at: 'nowhere', path: CLUSTERING_PATH, text: 'Restore the network path between the two' },
    check: about((to, { world, from }) => {
      const cut = cutBetween(world, from.id, to.id)
      return {
        holds: cut === null,
        evidence: `The path between ${nameOf(from)} and ${nameOf(to)} is ${cut === null ? 'open' : 'cut'}.`,
      }
    }),
  },
  {
    name: 'no-nat-between',
    text: 'Addresses reach the other end as they are.',
    guide: ['PRE-11'],
    cure: { at: 'nowhere', path: CLUSTERING_PATH, text: 'Remove the NAT between the two' },
    check: about((to, { world, from }) => {
      const nat = faultsThat(world, 'translates-addresses').some((fault) => isBetween(fault, from.id, to.id))
      return {
        holds: !nat,
        evidence: `Between ${nameOf(from)} and ${nameOf(to)} stands ${nat ? 'a' : 'no'} NAT.`,
      }
    }),
  },
  {
    name: 'round-trip-short',
    text: `The round trip takes at most ${ROUND_TRIP_MAX_MS} ms.`,
    guide: ['PRE-09'],
    cure: { at: 'nowhere', path: CLUSTERING_PATH, text: 'Shorten the path between the two' },
    check: about((to, { world, from }) => {
      const wavers = comesAndGoes(world, from.id, to.id) ? ': contact comes and goes' : ''
      return {
        holds: bridgesRoundTrip(world, from.id, to.id),
        evidence: `The round trip takes ${roundTripMs(world, from.id, to.id)} ms${wavers}.`,
      }
    }),
  },
  {
    name: 'ports-open',
    text: 'TCP ports 4371 and 4372 are open between the two.',
    guide: ['PRE-12', 'PRT-01'],
    cure: { at: 'nowhere', path: CLUSTERING_PATH, text: 'Open the port in the firewall between the two' },
    check: about((to, view) => {
      const port = portBlocked(view, to)
      return {
        holds: port === undefined,
        evidence: port === undefined ? 'Both ports are open.' : `TCP port ${port} is blocked.`,
      }
    }),
  },
  {
    name: 'firewall-rules-allow',
    text: 'The firewall rules of both let the other in to TCP ports 4371 and 4372.',
    guide: ['PRT-06', 'PRT-07', 'PRT-08'],
    cure: {
      at: 'here',
      path: 'system/protection/firewall-rules/configuration',
      text: 'Allow the addresses of the peers, with a smaller priority number than the rule that keeps them out',
    },
    check: about((to, { from }) => {
      const blocked = linkBlockedBy(to, from)
      return { holds: blocked === undefined, evidence: blocked ?? 'No firewall rule keeps the two apart.' }
    }),
  },
  {
    name: 'running-clustered-here',
    text: 'This system has been restarted since its first peer was saved.',
    guide: ['CRE-48', 'ADD-57'],
    cure: { at: 'here', path: 'maintenance/restart-options', text: 'Restart this system' },
    check: ({ from }) => ({
      holds: isClustered(from),
      evidence: `${nameOf(from)} runs ${from.clustering.running}; saved peers take effect with a restart.`,
    }),
  },
  {
    name: 'listed-there',
    text: 'The peer lists this system.',
    guide: ['PSI-04', 'ADD-46'],
    cure: { at: 'there', path: CLUSTERING_PATH, text: 'Enter the same rows on the peer' },
    check: about((to, view) => {
      const row = rowNaming(view.world, to, view.from)
      return {
        holds: row !== undefined,
        evidence: row
          ? `Row ${row.index} of ${nameOf(to)} says ${row.address}, which is ${nameOf(view.from)}.`
          : `No row of ${nameOf(to)} names ${nameOf(view.from)}.`,
      }
    }),
  },
  {
    name: 'running-clustered-there',
    text: 'The peer has been restarted since its first peer was saved.',
    guide: ['ADD-57', 'RML-12'],
    cure: { at: 'there', path: 'maintenance/restart-options', text: 'Restart the peer' },
    check: about((to) => ({
      holds: isClustered(to),
      evidence: `${nameOf(to)} runs ${to.clustering.running}; what it has saved takes effect with a restart.`,
    })),
  },
  {
    name: 'same-version',
    text: 'Both run the same software version.',
    guide: ['PRE-02'],
    cure: { at: 'there', path: 'maintenance/upgrade', text: 'Bring both to the same version' },
    check: about((to, { from }) => ({
      holds: from.version === to.version,
      evidence: `${nameOf(from)} runs ${from.version}, ${nameOf(to)} runs ${to.version}.`,
    })),
  },
  {
    name: 'equivalent-platform',
    text: 'Both are on platforms of equivalent capability.',
    guide: ['PRE-04', 'PRE-06'],
    cure: { at: 'nowhere', path: CLUSTERING_PATH, text: 'Cluster only equivalent platforms' },
    check: about((to, { from }) => ({
      holds: platforms[from.platform].class === platforms[to.platform].class,
      evidence: `${nameOf(from)} is a ${platforms[from.platform].name}, ${nameOf(to)} is a ${platforms[to.platform].name}.`,
    })),
  },
  {
    name: 'same-cluster-name',
    text: 'Both have the same Cluster name.',
    guide: ['PSI-05', 'ADD-42'],
    cure: { at: 'there', path: CLUSTERING_PATH, text: 'Enter the same Cluster name on both' },
    check: about((to, { from }) => ({
      holds: clusterNameOf(from) === clusterNameOf(to),
      evidence: `${nameOf(from)}: ${clusterNameOf(from) || 'blank'}; ${nameOf(to)}: ${clusterNameOf(to) || 'blank'}.`,
    })),
  },
  {
    name: 'same-cluster-ip-version',
    text: 'Both use the same Cluster IP version.',
    guide: ['PSI-05', 'ADD-44'],
    cure: { at: 'there', path: CLUSTERING_PATH, text: 'Choose the same Cluster IP version on both' },
    check: sameInForce('clustering.clusterIpVersion'),
  },
  {
    name: 'same-tls-mode',
    text: 'Both use the same TLS verification mode.',
    guide: ['PSI-05', 'ADD-45'],
    cure: { at: 'there', path: CLUSTERING_PATH, text: 'Choose the same TLS verification mode on both' },
    check: sameInForce('clustering.tlsVerificationMode'),
  },
  ...tlsConditions,
  {
    name: 'called-where-it-calls-from',
    text: 'The peer calls from the address to which the row leads.',
    guide: ['ISO-13', 'ISO-15'],
    cure: { at: 'here', path: CLUSTERING_PATH, text: 'Enter the private address of the peer' },
    check: about((to, { world, from, address }) => {
      const found = lookUp(world, from, address)
      const ips = 'failure' in found ? [] : found.addresses
      const source = callingAddress(to)
      return {
        holds: ips.includes(source),
        evidence: `${address} is ${ips.join(', ')}; ${nameOf(to)} calls from ${source}.`,
      }
    }),
  },
]
