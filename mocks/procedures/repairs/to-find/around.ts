import { pages } from '#contract/pages'
import { TMS_PATH } from '#contract/settings/system/external-manager'
import { externalManagerStatus } from '../../../sim/around/index'
import { TMS_POLL_MS } from '../../../sim/ground/index'
import { addressOf, clusterNameOf } from '../../../sim/machine/index'
import { endpointsOf, registrationsHeld } from '../../../sim/traffic/index'
import { restart, save, setDnsRecord, wait, waitUntilBack } from '../../language/act'
import { named } from '../../language/cast'
import { clusteringOf } from '../../language/clustering-values'
import { letAsk } from '../../language/external-manager'
import { casesMembers } from '../../language/health'
import type { Procedure } from '../../language/procedure'
import type { Context } from '../../language/step'
import { part, repair } from './repair'

const peerName = (context: Context) => named(context, part(context, 'peer'))

/** Cisco TMS and the Expressways do not reach each other. */
const inTms = (context: Context): string[] => [
  ...(context.world.tms?.systems ?? []).flatMap(({ hostName, address, failures }) =>
    failures.length > 0 ? [`Cisco TMS has a ticket for ${hostName || address}.`] : [],
  ),
  ...casesMembers(context.world).flatMap((member) => {
    const { state } = externalManagerStatus(context.world, member)
    return state === 'Failed'
      ? [`The State of the external manager on ${named(context, member)} is Failed.`]
      : []
  }),
]

/** Endpoints that no Expressway has. */
const unregistered = ({ world }: Context): string[] =>
  endpointsOf(world).flatMap((endpoint) =>
    registrationsHeld(endpoint).length === 0 ? [`${endpoint.id} is not registered.`] : [],
  )

/** What concerns those around the machines: who manages them, who registers, who stands between. */
export const around: readonly Procedure[] = [
  repair({
    number: '33',
    id: 'a-ticket-in-cisco-tms',
    title: 'Cisco TMS has a ticket for one peer, which has no alarm',
    story:
      'The cluster is well. The people who look after Cisco TMS say that one of the machines does not answer them, and have not changed anything.',
    pages: 'page 22',
    cause: (context) => `SNMP was Disabled on ${peerName(context)}, by which Cisco TMS asks it.`,
    acts: (context) => {
      const peer = part(context, 'peer')
      return [letAsk(peer), restart(peer), waitUntilBack(peer), wait(TMS_POLL_MS)]
    },
    also: inTms,
  }),
  repair({
    number: '34',
    id: 'cisco-tms-is-not-told',
    title: 'The external manager reads Failed on every peer',
    story:
      'Cisco TMS asks and is answered, but nothing that happens on the machines is reported to it any more.',
    pages: 'pages 22 and 23',
    cause: () => 'The Path of the external manager was wrong, on all peers, as it is copied.',
    acts: (context) => [
      save(part(context, 'primary'), pages.externalManager, { path: TMS_PATH }),
      wait(TMS_POLL_MS),
    ],
    also: inTms,
  }),
  repair({
    number: '35',
    id: 'some-endpoints-stay-out',
    title: 'No endpoint registers any more, and the cluster is well',
    story:
      'After the machines got other addresses all was tested on their pages. In the meeting rooms nothing works.',
    pages: 'pages 19 and 20',
    cause: (context) =>
      `DNS led from ${clusterNameOf(part(context, 'primary'))} to an address that no peer has any more.`,
    acts: (context) => [
      setDnsRecord(clusterNameOf(part(context, 'primary')), casesMembers(context.world).map(addressOf)),
      wait(TMS_POLL_MS),
    ],
    also: unregistered,
  }),
  repair({
    number: '36',
    id: 'apart-in-the-dmz',
    title: 'In the DMZ one peer does not reach one of the others',
    story:
      'Three machines stand behind static NAT and found each other for years. One of them was set up anew, by somebody who prefers names to numbers.',
    pages: 'page 42',
    cause: (context) =>
      `${peerName(context)} listed ${named(context, part(context, 'third'))} by its name, which leads to its public address.`,
    acts: (context) => [
      save(part(context, 'peer'), pages.clustering, clusteringOf(part(context, 'primary'))),
    ],
  }),
]
