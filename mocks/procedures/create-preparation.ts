import { intendedPeers } from './intended-peers'
import {
  dnsChecked,
  ethernetChecked,
  hostNameChecked,
  ipChecked,
  listedNowhere,
  noPeersChecked,
  onRole,
  timeChecked,
} from './machine-checks'
import { pages } from './pages'
import { failedChecks } from './preflight'
import { type Step, step } from './procedure'
import { everyOther, firstLacking, inRole, named, need } from './vocabulary/cast'
import { doesNotList } from './vocabulary/clustering'
import { saved, versionFits } from './vocabulary/machine'
import { backedUp, markedSince, markOf, seen } from './vocabulary/marks'
import { sameKeys } from './vocabulary/option-keys'
import { noZoneHolds } from './vocabulary/zones'

const P = 'primary'

/**
 * The choice and the preparation of the primary: CRE.01 to CRE.15. They are free among each other, and to look at a page
 * early is no mistake; that the backup precedes every change is a rule of its own.
 */
export const preparation: readonly Step[] = [
  step('CRE.01', 'Nominate the primary', {
    text: 'Decide which Expressway becomes the primary. Its configuration is the one that every later peer takes over. All applicable prerequisites must be fulfilled first.',
    on: P,
    path: null,
    needs: ({ world, progress }) =>
      failedChecks(world, 'create', progress.roles).map((check) => need(false, check.reason)),
    guide: ['CRE-10', 'CRE-11', 'PRE-01'],
  }),
  step('CRE.02', 'Check that nobody lists the primary', {
    text: 'Open the Clustering page of every other Expressway of the organisation. None may have the primary among its peers.',
    on: (context) =>
      firstLacking(
        everyOther(context, inRole(context, P)),
        (other) =>
          seen(context, other, pages.clustering).met && doesNotList(context, other, inRole(context, P)).met,
      ),
    path: pages.clustering,
    needs: onRole(P, listedNowhere),
    guide: ['CRE-13'],
  }),
  step('CRE.03', 'Check the software version', {
    text: 'Read the version on the Overview page. It must be X8.9.',
    on: P,
    path: pages.overview,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.overview),
      versionFits(context, primary),
    ]),
    guide: ['CRE-14'],
  }),
  step('CRE.04', 'Take a backup', {
    text: 'Create a system backup file before you change anything.',
    on: P,
    path: pages.backup,
    needs: onRole(P, (context, primary) => [backedUp(context, primary)]),
    guide: ['CRE-15'],
  }),
  step('CRE.05', 'Check the Ethernet speed', {
    text: 'The speed of LAN 1 must suit the switch: Auto, or a full-duplex speed.',
    on: P,
    path: pages.ethernet,
    needs: onRole(P, ethernetChecked),
    guide: ['CRE-16'],
  }),
  step('CRE.06', 'Check IP address and gateway', {
    text: 'The address must be the system\u2019s own, and the gateway must lie in its subnet.',
    on: P,
    path: pages.ip,
    needs: onRole(P, ipChecked),
    guide: ['CRE-17'],
  }),
  step('CRE.07', 'Compare the option keys', {
    text: 'The feature keys must be those that every later peer has too. Only the numbers of pooled licences may differ.',
    on: P,
    path: pages.optionKeys,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.optionKeys),
      sameKeys(context, primary, intendedPeers(context.world, primary)),
    ]),
    guide: ['CRE-18', 'CRE-19'],
  }),
  step('CRE.08', 'Check the DNS servers', {
    text: 'At least one server must answer. Where names without a dot are used, the Domain name must complete them.',
    on: P,
    path: pages.dns,
    needs: onRole(P, dnsChecked),
    guide: ['CRE-20', 'CRE-21'],
  }),
  step('CRE.09', 'Check the time', {
    text: 'An NTP server must work: the State reads Synchronized.',
    on: P,
    path: pages.time,
    needs: onRole(P, timeChecked),
    guide: ['CRE-22'],
  }),
  step('CRE.10', 'Check that no peers are set', {
    text: 'Every Peer address is blank. If one is not, clear it and save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, noPeersChecked),
    guide: ['CRE-23', 'CRE-62'],
  }),
  step('CRE.11', 'Turn H.323 mode On', {
    text: 'Peers speak H.323 among themselves, even where all endpoints use SIP.',
    on: P,
    path: pages.h323,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.h323),
      saved(context, primary, 'h323.mode', 'On'),
    ]),
    latches: false,
    guide: ['CRE-24'],
  }),
  step('CRE.12', 'Check the zones', {
    text: 'No neighbor or traversal zone may lead to an Expressway that will be a peer.',
    on: P,
    path: pages.zones,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.zones),
      noZoneHolds(context, primary, intendedPeers(context.world, primary)),
    ]),
    guide: ['CRE-25'],
  }),
  step('CRE.13', 'Set the Time to live', {
    text: 'Endpoints find another peer the sooner, the smaller Time to live is; 60 seconds suits most. Choose a value and save.',
    on: P,
    path: pages.h323,
    needs: onRole(P, (context, primary) => [
      need(
        markedSince(context.progress, markOf.save(primary.id, 'h323')),
        `Choose a Time to live on ${named(context, primary)} and save.`,
      ),
    ]),
    guide: ['CRE-26', 'CRE-27'],
  }),
  step('CRE.14', 'Check the System host name', {
    text: 'The host name is this system\u2019s own, without spaces, and forms the FQDN with the Domain name.',
    on: P,
    path: pages.dns,
    needs: onRole(P, hostNameChecked),
    guide: ['CRE-28', 'CRE-29'],
  }),
  step('CRE.15', 'Turn Call signaling optimization On', {
    text: 'Set Call signaling optimization to On and save.',
    on: P,
    path: pages.callRouting,
    needs: onRole(P, (context, primary) => [
      saved(context, primary, 'call-routing.callSignalingOptimization', 'On'),
    ]),
    latches: false,
    guide: ['CRE-30'],
  }),
]
