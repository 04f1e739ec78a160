import { pages } from '#contract/pages'
import { INSTALL_MS, UPGRADE_ALARM_MS } from '../../../sim/ground/index'
import { addressOf, fqdnOf, ntpServersOf } from '../../../sim/machine/index'
import {
  backUp,
  continueUpgrade,
  haveMended,
  reboot,
  restart,
  save,
  setDnsRecord,
  type,
  uploadImage,
  wait,
  waitUntilBack,
} from '../../language/act'
import { named } from '../../language/cast'
import { clusteringOf } from '../../language/clustering-values'
import { drain, RELEASE } from '../../language/machine'
import type { Procedure } from '../../language/procedure'
import type { Context } from '../../language/step'
import { part, repair } from './repair'

const nameOf = (context: Context, who: 'primary' | 'peer' | 'third') => named(context, part(context, who))

/** What is wrong on a machine itself, beyond its list of peers; and the cases with several causes. */
export const machines: readonly Procedure[] = [
  repair({
    number: '25',
    id: 'night-work-left-half-done',
    title: 'Alarm 20008 on every peer since the night before last',
    story:
      'Whoever worked here has fallen ill. All that is known is that it was to be done in one night, and that nobody has gone on with it.',
    pages: 'pages 24 and 25',
    cause: (context) =>
      `${nameOf(context, 'peer')} was left at an older version when the others were upgraded.`,
    acts: (context) => {
      const peer = part(context, 'peer')
      return [
        backUp(peer),
        save(peer, pages.maintenanceMode, { mode: 'On' }),
        ...drain(context, peer),
        uploadImage(peer, RELEASE),
        continueUpgrade(peer),
        wait(INSTALL_MS),
        reboot(peer, pages.upgrade),
        waitUntilBack(peer),
        wait(UPGRADE_ALARM_MS),
      ]
    },
  }),
  repair({
    number: '26',
    id: 'one-peer-takes-no-calls',
    title: 'One peer takes no calls, and every row reads Active',
    story:
      'Users complain that the two other machines are slow. The third has not carried a call since the work of last week.',
    pages: 'page 8',
    cause: (context) => `Maintenance mode had been left On on ${nameOf(context, 'peer')}.`,
    acts: (context) => [save(part(context, 'peer'), pages.maintenanceMode, { mode: 'Off' })],
  }),
  repair({
    number: '27',
    id: 'no-copy-since-yesterday',
    title: 'Alarm 20011: what the primary has is not on one peer',
    story:
      'A zone was made on the primary in a quiet minute. Two machines have it, the third has not, and waiting has not helped.',
    pages: 'page 36',
    cause: (context) =>
      `The primary was changed while ${nameOf(context, 'peer')} restarted, which came back in conflict with it.`,
    acts: (context) => {
      const peer = part(context, 'peer')
      return [backUp(peer), type(peer, 'xCommand ForceConfigUpdate'), type(peer, 'yes')]
    },
  }),
  repair({
    number: '28',
    id: 'alarm-20018-on-every-peer',
    title: 'Alarm 20018 on every peer, although they hear each other',
    story: 'The company uses SIP alone, and somebody has drawn the consequence.',
    pages: 'page 36',
    cause: () => 'H.323 mode was Off, which peers need among themselves.',
    acts: (context) => [save(part(context, 'primary'), pages.h323, { mode: 'On' })],
  }),
  repair({
    number: '29',
    id: 'announced-and-never-arrived',
    title: 'One peer is listed by all, lists all, and is not there',
    story:
      'It was taken out of the cluster for a day and is entered everywhere again, in its old place. The two others still miss it.',
    pages: 'pages 9 and 15',
    cause: (context) =>
      `${nameOf(context, 'peer')} was entered again and not restarted: it still ran standalone.`,
    acts: (context) => {
      const peer = part(context, 'peer')
      return [restart(peer), waitUntilBack(peer)]
    },
  }),
  repair({
    number: '30',
    id: 'two-alarms-at-once',
    title: 'One alarm everywhere, and one more on one peer',
    story: 'Two colleagues have worked on the cluster on the same day, without knowing of each other.',
    pages: 'page 36',
    cause: (context) =>
      `Two causes: H.323 mode was Off, and ${nameOf(context, 'peer')} asked an NTP server that does not answer.`,
    acts: (context) => [
      save(part(context, 'primary'), pages.h323, { mode: 'On' }),
      save(part(context, 'peer'), pages.time, {
        ntpServer1Address: ntpServersOf(part(context, 'third'))[0] ?? '',
      }),
    ],
  }),
  repair({
    number: '31',
    id: 'nobody-hears-anybody',
    title: 'No peer hears another one any more',
    story:
      'Each of the three takes the two others for lost. One change was made in the network, and another one on a machine.',
    pages: 'pages 5, 9 and 36',
    cause: (context) =>
      `Two causes: DNS led from the name of ${nameOf(context, 'peer')} to another address, and the Cluster name on ${nameOf(context, 'third')} was another.`,
    acts: (context) => {
      const peer = part(context, 'peer')
      return [
        setDnsRecord(fqdnOf(peer), [addressOf(peer)]),
        save(part(context, 'third'), pages.clustering, clusteringOf(part(context, 'primary'))),
      ]
    },
  }),
  repair({
    number: '32',
    id: 'worse-after-the-first-repair',
    title: 'Two peers are apart, and somebody has already tried to mend it',
    story:
      'When the contact between two machines was gone, a colleague changed something so that at least one of them would work alone. It did not help.',
    pages: 'pages 5, 33 and 36',
    cause: (context) =>
      `Two causes: TCP port 4372 was blocked between ${nameOf(context, 'primary')} and ${nameOf(context, 'peer')}, which then was made to take itself for the primary.`,
    acts: (context) => {
      const [primary, peer] = [part(context, 'primary'), part(context, 'peer')]
      return [
        save(peer, pages.clustering, clusteringOf(primary)),
        haveMended({ kind: 'port-blocked', between: [primary.id, peer.id], port: 4372 }),
      ]
    },
  }),
]
