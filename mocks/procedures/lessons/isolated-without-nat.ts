import { pages } from '#contract/pages'
import type { Expressway, World } from '../../sim/ground/index'
import { addressOf, fqdnOf, interfacesOf, lookUp, textSetting } from '../../sim/machine/index'
import { ensure, setDnsRecord, visit } from '../language/act'
import { inRole, named, playing } from '../language/cast'
import {
  both,
  carriesOwnName,
  commonNameOf,
  enterPublicServers,
  formingSteps,
  lacking,
  notIsolated,
  ofBoth,
  P,
  roles,
  S,
} from '../language/isolated'
import { saved } from '../language/machine'
import { seen } from '../language/marks'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import { firstRefusal, startRefused } from '../language/refusals'
import { type Context, type Need, need, step } from '../language/step'

const phases: readonly Phase[] = [
  phase('Names and addresses', [
    enterPublicServers('ISO.01a', ['ISO-08']),
    step('ISO.01b', 'Choose the interface with the public address', {
      text: 'Peers meet at LAN 1. It has the public address here, so set External LAN interface to LAN1 on each peer and save. Static NAT stays Off on both interfaces. What is saved takes effect with the restart that clustering asks for.',
      on: lacking(facesOutside),
      path: pages.ip,
      acts: (context) =>
        both(context).map((peer) => ensure(peer, pages.ip, { externalLanInterface: 'LAN1' })),
      needs: ofBoth(facesOutside),
      latches: false,
      guide: ['ISO-09', 'ISO-18'],
    }),
    step('ISO.01c', 'Let public DNS lead to the public addresses', {
      text: 'The name of each peer leads to its address on LAN 1. Here it still leads to LAN 2, which is private: nobody outside can use that, and it does not belong into public DNS. Change the record on the DNS page of the lab.',
      on: null,
      path: null,
      acts: (context) => both(context).map((peer) => setDnsRecord(fqdnOf(peer), [addressOf(peer)])),
      needs: ofBoth(leadsToLan1),
      latches: false,
      guide: ['ISO-04', 'ISO-10'],
    }),
    step('ISO.01d', 'Check the certificates', {
      text: 'The common name is the cluster name, the same on all peers; the alternative names have the name of the peer itself. No authority signs for an IP address, so that names are the only way to verify.',
      on: lacking(certified),
      path: pages.certificates,
      acts: (context) => both(context).map((peer) => visit(peer, pages.certificates)),
      needs: (context) => [...ofBoth(certified)(context), sharesCommonName(context)],
      guide: ['ISO-05', 'ISO-11'],
    }),
  ]),
  phase(
    'Cluster',
    formingSteps({
      ids: ['ISO.01e', 'ISO.01f', 'ISO.01g', 'ISO.01h'],
      entry: fqdnOf,
      mode: 'Enforce',
      clusterName: (context) => commonNameOf(inRole(context, P)),
      texts: [
        'On the primary save as Cluster name the name that the certificates share, TLS verification mode Enforce, and its own name as Peer 1 address. Then restart it.',
        'Enter the name of the other as Peer 2 address on the primary, save, save the same on the other, and restart that one.',
        'Five minutes after the restart the page of each reads Active, in the row of the other and for the database.',
        'Each has written down what the certificate of the other names, where that leads by public DNS, from where the other called, and that it is authenticated because both are the same address.',
      ],
      after: ['ISO.01a', 'ISO.01b', 'ISO.01c', 'ISO.01d'],
      guide: ['ISO-07', 'ISO-12'],
      verdict: ['ISO-02', 'ISO-07', 'ISO-12'],
    }),
  ),
]

/** The public address stands on the interface at which peers meet, as it is, without translation (ISO-09, R-17). */
function facesOutside(context: Context, peer: Expressway): Need[] {
  return [
    seen(context, peer, pages.ip),
    saved(context, peer, 'ip.externalLanInterface', 'LAN1'),
    need(
      !hasNat(peer),
      {
        missing: `Set Static NAT mode Off on both interfaces of ${named(context, peer)} and save.`,
        met: `No interface of ${named(context, peer)} has static NAT.`,
      },
      peer,
      pages.ip,
    ),
  ]
}

const hasNat = (peer: Expressway): boolean =>
  ['lan1StaticNatMode', 'lan2StaticNatMode'].some((key) => textSetting(peer, `ip.${key}`) === 'On')

/** Whoever of the two asks finds that name at its LAN 1, and nowhere else (ISO-10). */
function leadsToLan1(context: Context, peer: Expressway): Need[] {
  const address = addressOf(peer)
  const leads = both(context).every((asking) => {
    const found = lookUp(context.world, asking, fqdnOf(peer))
    return !('failure' in found) && found.addresses.length === 1 && found.addresses[0] === address
  })
  return [
    need(leads, {
      missing: `Public DNS must lead from ${fqdnOf(peer)} to ${address}, and to nothing else.`,
      met: `${fqdnOf(peer)} is ${address} for both peers.`,
    }),
  ]
}

/** The certificate carries the name by which others list the peer. */
function certified(context: Context, peer: Expressway): Need[] {
  return [
    seen(context, peer, pages.certificates),
    need(
      carriesOwnName(peer),
      {
        missing: `The alternative names in the certificate of ${named(context, peer)} must have its own name.`,
        met: `The certificate of ${named(context, peer)} has its own name.`,
      },
      peer,
      pages.certificates,
    ),
  ]
}

function sharesCommonName(context: Context): Need {
  const [name = '', other] = both(context).map(commonNameOf)
  return need(name !== '' && name === other, {
    missing: `The common names in the certificates are not the same: ${name || 'none'}, ${other || 'none'}.`,
    met: `${name} is the common name of both certificates.`,
  })
}

/** With NAT names do not do, whatever is entered. */
function behindNat(world: World, cast: Roles): StartRefusal | null {
  const behind = [P, S]
    .map((role) => playing(world, cast, role))
    .find((peer) => interfacesOf(peer).some(({ nat }) => nat))
  return behind
    ? startRefused(
        `${named({ world }, behind)} has static NAT: names cannot be used there.`,
        ['ISO-13'],
        'isolated-behind-nat',
      )
    : null
}

/** Form a cluster in an isolated network whose peers have public addresses (guide, page 42). */
export const isolatedWithoutNat: Procedure = {
  id: 'isolated-without-nat',
  title: 'Cluster in an isolated network without NAT',
  guide: 'page 42',
  text: 'Two Expressway-E in a DMZ, each with two interfaces and a public address on one, become a cluster that verifies certificates by public DNS.',
  startsIn: { scenario: 'isolated-without-nat', roles: { primary: 'expe1', peer: 'expe2' } },
  roles,
  orderMistake: 'ISO-07',
  preflight: () => [],
  startRefusal: (world, cast) =>
    firstRefusal(
      () => notIsolated(world, cast),
      () => behindNat(world, cast),
    ),
  phases,
  rules: [],
  willBeLost: () => [],
  closing: (context) => [
    'The peers verify each other by public DNS: no private name server and no private address is needed.',
    ...context.progress.remarks,
  ],
}
