import { N, P } from './add-peer-questions'
import {
  dnsChecked,
  ethernetChecked,
  ipChecked,
  listedNowhere,
  noPeersChecked,
  onRole,
  timeChecked,
} from './machine-checks'
import { pages } from './pages'
import { type Step, step } from './procedure'
import { noRestartDue } from './vocabulary/alarms'
import { everyOther, firstLacking, inRole } from './vocabulary/cast'
import { doesNotList } from './vocabulary/clustering'
import { drained, unclearedPage } from './vocabulary/load'
import { saved } from './vocabulary/machine'
import { backedUp, seen, unseenPage } from './vocabulary/marks'
import { sameKeys } from './vocabulary/option-keys'
import { noZoneHolds } from './vocabulary/zones'
import { tmsNeed, withTms } from './without-tms'

const CHECKS = ['ADD.01', 'ADD.02', 'ADD.03', 'ADD.04', 'ADD.05', 'ADD.06', 'ADD.07', 'ADD.08']

/** The preparation of the new peer: ADD.01 to ADD.16. */
export const preparation: readonly Step[] = [
  step('ADD.01', 'Check the zones of the primary', {
    text: 'No neighbor or traversal zone of the primary may lead to the new peer.',
    on: P,
    path: pages.zones,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.zones),
      noZoneHolds(context, primary, [inRole(context, N)]),
    ]),
    guide: ['ADD-13'],
  }),
  step('ADD.02', 'Check that nobody lists the new peer', {
    text: 'Open the Clustering page of every other Expressway of the organisation. None may have the new peer among its peers, nor the primary as yet.',
    on: (context) =>
      firstLacking(
        everyOther(context, inRole(context, N)),
        (other) =>
          seen(context, other, pages.clustering).met && doesNotList(context, other, inRole(context, N)).met,
      ),
    path: pages.clustering,
    needs: onRole(N, listedNowhere),
    guide: ['ADD-15'],
  }),
  step('ADD.03', 'Take a backup of the new peer', {
    text: 'Create a system backup file: the new peer loses its own configuration.',
    on: N,
    path: pages.backup,
    needs: onRole(N, (context, newPeer) => [backedUp(context, newPeer)]),
    guide: ['ADD-16'],
  }),
  step('ADD.04', 'Check the network interfaces', {
    text: 'Ethernet speed, IP address and gateway must be right.',
    on: N,
    path: (context) => unseenPage(context, inRole(context, N), [pages.ethernet, pages.ip]),
    needs: onRole(N, ethernetChecked, ipChecked),
    guide: ['ADD-17', 'ADD-18'],
  }),
  step('ADD.05', 'Compare the option keys', {
    text: 'The feature keys must be those of the cluster. Only the numbers of pooled licences may differ.',
    on: N,
    path: pages.optionKeys,
    needs: onRole(N, (context, newPeer) => [
      seen(context, newPeer, pages.optionKeys),
      sameKeys(context, inRole(context, P), [newPeer]),
    ]),
    guide: ['ADD-19'],
  }),
  step('ADD.06', 'Check DNS and time', {
    text: 'A DNS server must answer, and the State of the time reads Synchronized.',
    on: N,
    path: (context) => unseenPage(context, inRole(context, N), [pages.dns, pages.time]),
    needs: onRole(N, dnsChecked, timeChecked),
    guide: ['ADD-20', 'ADD-21'],
  }),
  step('ADD.07', 'Check that no peers are set', {
    text: 'Every Peer address on the new peer is blank. If one is not, clear it and save.',
    on: N,
    path: pages.clustering,
    needs: onRole(N, noPeersChecked),
    guide: ['ADD-22'],
  }),
  step('ADD.08', 'Turn H.323 mode On', {
    text: 'H.323 mode must be On on the new peer too.',
    on: N,
    path: pages.h323,
    needs: onRole(N, (context, newPeer) => [
      seen(context, newPeer, pages.h323),
      saved(context, newPeer, 'h323.mode', 'On'),
    ]),
    guide: ['ADD-23'],
  }),
  step('ADD.09', 'Check the external manager', {
    text: 'With Cisco TMS: the State reads Active.',
    on: N,
    path: pages.externalManager,
    needs: tmsNeed,
    appliesWhen: withTms,
    guide: ['ADD-24', 'ADD-25'],
  }),
  step('ADD.10', 'Check the tickets in Cisco TMS', {
    text: 'With Cisco TMS: the new peer has no open or acknowledged tickets.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    after: ['ADD.09'],
    guide: ['ADD-26'],
  }),
  step('ADD.11', 'Restart the new peer if an alarm asks for it', {
    text: 'Read the alarms of the new peer. A restart that is due comes before it joins.',
    on: N,
    path: pages.alarms,
    needs: onRole(N, (context, newPeer) => [
      seen(context, newPeer, pages.alarms, 'ADD.07'),
      noRestartDue(context, newPeer),
    ]),
    after: ['ADD.07'],
    guide: ['ADD-27', 'ADD-28'],
  }),
  step('ADD.12', 'Set the host name in Cisco TMS', {
    text: 'With Cisco TMS: the Host Name is the FQDN of the new peer.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    guide: ['ADD-29', 'ADD-30'],
  }),
  step('ADD.13', 'Refresh the new peer in Cisco TMS', {
    text: 'With Cisco TMS: Force Refresh.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    after: ['ADD.12'],
    guide: ['ADD-31'],
  }),
  step('ADD.14', 'Delete the FindMe accounts', {
    text: 'With Cisco TMS: none is left on the new peer. They come back by replication.',
    on: N,
    path: pages.findMe,
    needs: tmsNeed,
    appliesWhen: withTms,
    after: ['ADD.03'],
    guide: ['ADD-32'],
  }),
  step('ADD.15', 'Turn maintenance mode On', {
    text: 'On the new peer choose On, save, and confirm the dialog with OK.',
    on: N,
    path: pages.maintenanceMode,
    needs: onRole(N, (context, newPeer) => [saved(context, newPeer, 'maintenance-mode.mode', 'On')]),
    after: [...CHECKS, 'ADD.11'],
    missedAfter: 'ADD.24',
    guide: ['ADD-33'],
  }),
  step('ADD.16', 'Let calls and registrations clear', {
    text: 'Wait until both lists of the new peer are empty. Disconnect the calls and unregister the devices that do not go.',
    on: N,
    path: (context) => unclearedPage(context, inRole(context, N)),
    needs: onRole(N, (context, newPeer) => [drained(context, newPeer)]),
    after: ['ADD.15'],
    missedAfter: 'ADD.24',
    guide: ['ADD-34'],
  }),
]
