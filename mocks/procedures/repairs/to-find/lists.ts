import { pages } from '#contract/pages'
import { isClustered } from '../../../sim/machine/index'
import { type Act, restart, save, waitUntilBack } from '../../language/act'
import { named } from '../../language/cast'
import { clusteringOf } from '../../language/clustering-values'
import type { Procedure } from '../../language/procedure'
import type { Context } from '../../language/step'
import { part, repair } from './repair'

/** The page of the primary, entered on the peer. */
const likePrimary = (context: Context): Act[] => [
  save(part(context, 'peer'), pages.clustering, clusteringOf(part(context, 'primary'))),
]

/** The same where only a restart brings it into force. */
const likePrimaryAfterRestart = (context: Context): Act[] => {
  const peer = part(context, 'peer')
  return [...likePrimary(context), ...(isClustered(peer) ? [restart(peer), waitUntilBack(peer)] : [])]
}

const peerName = (context: Context) => named(context, part(context, 'peer'))

/** What stands on one Clustering page and not on the others. */
export const lists: readonly Procedure[] = [
  repair({
    number: '01',
    id: 'alarm-20012-on-one-peer',
    title: 'Alarm 20012 on one peer, though every row reads Active',
    story:
      'All peers hear each other and calls go through. One of them has an alarm since it was set up again from a note, and the cluster database is not Active.',
    pages: 'page 13',
    cause: (context) => `${peerName(context)} listed the two subordinates in another order than the others.`,
    acts: likePrimary,
  }),
  repair({
    number: '02',
    id: 'two-rows-in-dispute',
    title: 'The cluster database is Inactive everywhere, and one peer complains',
    story:
      'Somebody has tidied up the peer addresses on one machine in the evening. Since then the database is Inactive on all three, although nobody has lost contact.',
    pages: 'page 13',
    cause: (context) => `On ${peerName(context)} a row was blank above the last peer.`,
    acts: likePrimary,
  }),
  repair({
    number: '03',
    id: 'alarm-20015-on-one-peer',
    title: 'One peer does not find itself, and has three alarms more',
    story:
      'The names in the lists were typed by hand on every machine. The two others have no alarm at all; the third has four.',
    pages: 'page 36',
    cause: (context) => `On ${peerName(context)} its own row said a name that is nobody's.`,
    acts: likePrimary,
  }),
  repair({
    number: '04',
    id: 'lost-after-renaming',
    title: 'One peer is lost to both others since a change of names',
    story:
      'The video service was to get a nicer name. The change was given up half-way, and one peer has stood alone since.',
    pages: 'pages 9 and 36',
    cause: (context) => `The Cluster name on ${peerName(context)} was another than on the other peers.`,
    acts: likePrimary,
  }),
  repair({
    number: '05',
    id: 'alarm-20017-everywhere',
    title: 'Every peer says that they do not agree',
    story:
      'All rows read Active, and yet there are alarms on all three machines. Nobody remembers to have changed the primary.',
    pages: 'pages 33 and 36',
    cause: (context) =>
      `Configuration primary on ${peerName(context)} pointed at another row than on the others.`,
    acts: likePrimary,
  }),
  repair({
    number: '06',
    id: 'lost-after-hardening',
    title: 'One peer is lost to both others since it was made safer',
    story:
      'A list of measures was worked off on one machine, which was restarted at its end. It has not come back to the cluster, although it answers and has no fault of its own.',
    pages: 'page 9',
    cause: (context) => `TLS verification mode on ${peerName(context)} was another than on the other peers.`,
    acts: likePrimaryAfterRestart,
  }),
  repair({
    number: '07',
    id: 'a-row-too-many',
    title: 'One peer waits for a machine that nobody knows',
    story: 'A fourth peer was planned and then bought for another site. Two of the three know nothing of it.',
    pages: 'pages 11 and 13',
    cause: (context) => `${peerName(context)} listed the address of a fourth peer that was never added.`,
    acts: likePrimary,
  }),
  repair({
    number: '08',
    id: 'lost-after-new-addresses',
    title: 'One peer reaches none of the addresses in its list',
    story:
      'The network department prepares new addresses and has asked for a trial on one machine. Since its restart it finds nobody, while the two others go on without it.',
    pages: 'page 9',
    cause: (context) =>
      `Cluster IP version on ${peerName(context)} was IPv6, and the peers have IPv4 addresses.`,
    acts: likePrimaryAfterRestart,
  }),
]
