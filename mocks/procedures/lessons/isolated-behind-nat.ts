import { pages } from '#contract/pages'
import type { Expressway } from '../../sim/ground/index'
import { addressOf, textSetting } from '../../sim/machine/index'
import { ensure } from '../language/act'
import { named } from '../language/cast'
import {
  both,
  enterPublicServers,
  formingSteps,
  lacking,
  notIsolated,
  ofBoth,
  roles,
} from '../language/isolated'
import { saved } from '../language/machine'
import { seen } from '../language/marks'
import { type Phase, type Procedure, phase } from '../language/procedure'
import { type Context, type Need, need, step } from '../language/step'

const CLUSTER_NAME = 'cluster1.example.com'

const phases: readonly Phase[] = [
  phase('Names and addresses', [
    enterPublicServers('ISO.02a', ['ISO-14']),
    step('ISO.02b', 'Choose the interface with static NAT', {
      text: 'Peers meet at LAN 1, where no NAT may stand: static NAT is On for LAN 2 of each peer, with the public address that leads to it, and Off for LAN 1.',
      on: lacking(natOnLan2),
      path: pages.ip,
      acts: (context) =>
        both(context).map((peer) =>
          ensure(peer, pages.ip, { lan1StaticNatMode: 'Off', lan2StaticNatMode: 'On' }),
        ),
      needs: ofBoth(natOnLan2),
      latches: false,
      guide: ['ISO-14', 'ISO-18'],
    }),
  ]),
  phase(
    'Cluster',
    formingSteps({
      ids: ['ISO.02c', 'ISO.02d', 'ISO.02e', 'ISO.02f'],
      entry: addressOf,
      mode: 'Permissive',
      clusterName: () => CLUSTER_NAME,
      texts: [
        'Names do not do here: DNS has the public address for them, and the peers call from private ones. On the primary save the Cluster name cluster1.example.com, TLS verification mode Permissive, and its private address on LAN 1 as Peer 1 address. Then restart it.',
        'Enter the private address of the other on its LAN 1 as Peer 2 address on the primary, save, save the same on the other, and restart that one.',
        'When five minutes have passed since the restart, both pages read Active in the row of the other and for the database.',
        'Each has written down that it did not verify the certificate: with Permissive nothing in it is compared with DNS.',
      ],
      after: ['ISO.02a', 'ISO.02b'],
      guide: ['ISO-13', 'ISO-15'],
      verdict: ['ISO-16'],
    }),
  ),
]

/** Static NAT is on the interface at which the peers do not meet (ISO-14, R-17). */
function natOnLan2(context: Context, peer: Expressway): Need[] {
  return [
    seen(context, peer, pages.ip),
    saved(context, peer, 'ip.lan1StaticNatMode', 'Off'),
    saved(context, peer, 'ip.lan2StaticNatMode', 'On'),
    need(
      textSetting(peer, 'ip.lan2StaticNatAddress') !== '',
      `Enter the public address of LAN 2 on ${named(context, peer)} and save.`,
      peer,
      pages.ip,
    ),
  ]
}

/** Form a cluster in an isolated network whose peers are behind NAT (guide, page 42). */
export const isolatedBehindNat: Procedure = {
  id: 'isolated-behind-nat',
  title: 'Cluster in an isolated network behind static NAT',
  guide: 'page 42',
  text: 'Two Expressway-E in a DMZ, each with two interfaces and static NAT on one, become a cluster by the private addresses of the other.',
  startsIn: { scenario: 'isolated-dmz', roles: { primary: 'expe1', peer: 'expe2' } },
  roles,
  explains: ['ISO-13'],
  orderMistake: 'ISO-15',
  preflight: () => [],
  startRefusal: notIsolated,
  phases,
  rules: [],
  willBeLost: () => [],
  closing: (context) => [
    'The connection is encrypted, but neither peer knows who is at its other end.',
    'A more secure solution is intended for a later release. Who wants Enforce with static NAT then should create valid certificates today: common name the cluster, alternative name the peer.',
    ...context.progress.remarks,
  ],
}
