import { isIpv6 } from '#contract/settings/formats'
import type { Expressway, World } from '../../ground/world'
import { callingAddress } from '../../machine/certificates/read'
import { lookUp, lookupEvidence } from '../../machine/dns/read'
import { linkBlockedBy } from '../../machine/firewall/link-rules'
import { platforms } from '../../machine/licences/platforms'
import { interfacesOf, nameOf, ownersOf } from '../../machine/network/read'
import { clusterNameOf, isClustered } from '../../machine/peers/read'
import { labelOf, textInForce } from '../../machine/settings/read'
import {
  alike,
  bringBack,
  changeRule,
  correctRow,
  fitIpVersion,
  inRow,
  listThere,
  mendLookup,
  mendLookupThere,
  restartHere,
  restartThere,
  turnNatOff,
  upgradeOlder,
} from './cures'
import { about, type LinkCondition, type LinkView } from './link-condition'
import { pathConditions } from './path-conditions'
import { fromThere, rowNaming, tlsConditions } from './tls-conditions'

function sameInForce(key: string): LinkCondition['check'] {
  return about((to, { from }) => ({
    holds: textInForce(from, key) === textInForce(to, key),
    evidence: `${labelOf(key)} is ${textInForce(from, key)} on ${nameOf(from)}, and ${textInForce(to, key)} on ${nameOf(to)}.`,
  }))
}

/** Whether the peers that a machine has saved are in force there. */
const runsClustered = (machine: Expressway) => ({
  holds: isClustered(machine),
  evidence: `${nameOf(machine)} runs ${machine.clustering.running}: what it has saved ${isClustered(machine) ? 'has taken' : 'takes'} effect with a restart.`,
})

/** The IP addresses that a row leads to; none while it is not found. */
function addressesOf(world: World, from: Expressway, address: string): readonly string[] {
  const found = lookUp(world, from, address)
  return 'failure' in found ? [] : found.addresses
}

/** Whether the address of a row can be looked up where it stands. */
function lookedUp({ world, from, address }: LinkView, row: string) {
  const found = lookUp(world, from, address)
  return 'failure' in found
    ? { holds: false, evidence: lookupEvidence(row, address, found) }
    : { holds: true, evidence: `${row} says ${address}, which is ${found.addresses.join(', ')}.` }
}

/** Everything that a link needs, in the order in which it is looked at: the first that fails names the failure. */
export const linkConditions: readonly LinkCondition[] = [
  {
    name: 'address-resolves',
    text: 'The address in the row can be looked up.',
    guide: 'PRE-24',
    cure: mendLookup,
    check: (view) => lookedUp(view, `Row ${view.index}`),
  },
  {
    name: 'machine-at-address',
    text: 'The address is that of an Expressway.',
    guide: 'ADD-36',
    cure: correctRow,
    check: about((to, { index }) => ({
      holds: true,
      evidence: `Row ${index} leads to ${nameOf(to)}.`,
    })),
  },
  {
    name: 'address-is-lan-1',
    text: 'The address is that of LAN 1 of the peer.',
    guide: 'ADD-37',
    cure: inRow(
      ({ index, from, to }) =>
        `Enter the LAN 1 address of ${to ? nameOf(to) : 'the peer'} in row ${index} on ${nameOf(from)}`,
    ),
    check: about((to, { world, from, address, index }) => {
      const ips = addressesOf(world, from, address)
      const lan = ips.flatMap((ip) => ownersOf(world, ip)).find((owner) => owner.expressway.id === to.id)?.lan
      // A public address is told by what follows: the peer calls from a private one (ISO-13).
      const translated = lan !== undefined && ips.includes(lan.publicAddress)
      const words = translated ? `${lan.publicAddress}, the public address` : (lan?.name ?? 'no interface')
      return {
        holds: lan?.name === 'LAN 1' || translated,
        evidence: `${ips.includes(address) ? `${address} is` : `Row ${index} leads to`} ${words} of ${nameOf(to)}.`,
      }
    }),
  },
  {
    name: 'interface-without-nat',
    text: 'Static NAT is off on LAN 1 of the peer.',
    guide: 'ADD-38',
    cure: turnNatOff,
    check: about((to) => ({
      holds: !interfacesOf(to).some((lan) => lan.name === 'LAN 1' && lan.nat),
      evidence: `Static NAT mode of LAN 1 on ${nameOf(to)} is ${textInForce(to, 'ip.lan1StaticNatMode')}.`,
    })),
  },
  {
    name: 'ip-version-fits',
    text: 'The address is of the Cluster IP version.',
    guide: 'CRE-39',
    cure: fitIpVersion,
    check: ({ world, from, address }) => {
      const ips = addressesOf(world, from, address)
      const version = textInForce(from, 'clustering.clusterIpVersion')
      return {
        holds: ips.some((ip) => isIpv6(ip) === (version === 'IPv6')),
        evidence: `Cluster IP version is ${version}; ${address} is ${ips.join(', ')}.`,
      }
    },
  },
  {
    name: 'peer-is-up',
    text: 'The peer is running.',
    guide: 'RMD-13',
    cure: bringBack,
    check: about((to) => ({
      holds: to.power.state === 'up',
      evidence: `${nameOf(to)} is ${to.power.state.replace('-', ' ')}.`,
      // One that comes back by itself is not dead.
      ...(to.power.state === 'restarting' && { guide: 'ADD-28' }),
    })),
  },
  ...pathConditions,
  {
    name: 'firewall-rules-allow',
    text: 'The firewall rules of both let the other in to TCP ports 4371 and 4372.',
    guide: 'PRT-06',
    cure: changeRule,
    check: about((to, { from }) => {
      const blocked = linkBlockedBy(to, from)
      return { holds: blocked === undefined, evidence: blocked ?? 'No firewall rule keeps the two apart.' }
    }),
  },
  {
    name: 'running-clustered-here',
    text: 'This system has been restarted since its first peer was saved.',
    guide: 'CRE-48',
    cure: restartHere,
    check: ({ from }) => runsClustered(from),
  },
  {
    name: 'listed-there',
    text: 'The peer lists this system.',
    guide: 'PSI-04',
    cure: listThere,
    check: about((to, view) => {
      const row = rowNaming(view.world, to, view.from)
      return {
        holds: row !== undefined,
        evidence: row
          ? `Row ${row.index} of ${nameOf(to)} leads to ${nameOf(view.from)}.`
          : `No row of ${nameOf(to)} names ${nameOf(view.from)}.`,
      }
    }),
  },
  {
    name: 'looked-up-there',
    text: 'The peer can look up the address of this system.',
    guide: 'PRE-24',
    cure: mendLookupThere,
    check: (view) => {
      const back = fromThere(view) ?? view
      return lookedUp(back, `Row ${back.index} of ${nameOf(back.from)}`)
    },
  },
  {
    name: 'running-clustered-there',
    text: 'The peer has been restarted since its first peer was saved.',
    guide: 'ADD-57',
    cure: restartThere,
    check: about(runsClustered),
  },
  {
    name: 'same-version',
    text: 'Both run the same software version.',
    guide: 'PRE-02',
    cure: upgradeOlder,
    check: about((to, { from }) => ({
      holds: from.version === to.version,
      evidence: `${nameOf(from)} runs ${from.version}, ${nameOf(to)} runs ${to.version}.`,
    })),
  },
  {
    name: 'equivalent-platform',
    text: 'Both are on platforms of equivalent capability.',
    guide: 'PRE-04',
    cure: inRow(({ index, from }) => `Take row ${index} off the list of ${nameOf(from)}`),
    check: about((to, { from }) => ({
      holds: platforms[from.platform].class === platforms[to.platform].class,
      evidence: `${nameOf(from)} is a ${platforms[from.platform].name}, ${nameOf(to)} is a ${platforms[to.platform].name}.`,
    })),
  },
  {
    name: 'same-cluster-name',
    text: 'Both have the same Cluster name.',
    guide: 'ADD-42',
    cure: alike('clusterName', 'Cluster name'),
    check: about((to, { from }) => ({
      holds: clusterNameOf(from) === clusterNameOf(to),
      evidence: `Cluster name is ${clusterNameOf(from) || 'blank'} on ${nameOf(from)}, and ${clusterNameOf(to) || 'blank'} on ${nameOf(to)}.`,
    })),
  },
  {
    name: 'same-cluster-ip-version',
    text: 'Both use the same Cluster IP version.',
    guide: 'ADD-44',
    cure: alike('clusterIpVersion', 'Cluster IP version'),
    check: sameInForce('clustering.clusterIpVersion'),
  },
  {
    name: 'same-tls-mode',
    text: 'Both use the same TLS verification mode.',
    guide: 'ADD-45',
    cure: alike('tlsVerificationMode', 'TLS verification mode'),
    check: sameInForce('clustering.tlsVerificationMode'),
  },
  ...tlsConditions,
  {
    name: 'called-where-it-calls-from',
    text: 'The peer calls from the address to which the row leads.',
    guide: 'ISO-13',
    cure: inRow(
      ({ index, from, to }) =>
        `Enter the private address of ${to ? nameOf(to) : 'the peer'} in row ${index} on ${nameOf(from)}`,
    ),
    check: about((to, { world, from, address, index }) => {
      const ips = addressesOf(world, from, address)
      const source = callingAddress(to)
      return {
        holds: ips.includes(source),
        evidence: `Row ${index} leads to ${ips.join(', ')}; ${nameOf(to)} calls from ${source}.`,
      }
    }),
  },
]
