import { setting, textSetting } from '../../sim/settings/read'
import type { Expressway } from '../../sim/world'
import { noRestartDue } from '../language/alarms'
import { firstLacking, inRole, members, named } from '../language/cast'
import { sameClusteringAs } from '../language/clustering'
import { dnsAnswers, hostNameIsOwn, ipIsValid, saved, synchronized } from '../language/machine'
import { markedAfter, markedSince, markOf, seen } from '../language/marks'
import { sameKeys } from '../language/option-keys'
import { pages } from '../language/pages'
import { type Context, type Need, need, type Step, step, wasDone } from '../language/step'
import { keepsOwn, made, madeAsOn, type OnEachPeer, staticRoutes, syslogServers } from './peer-specific'

export const P = 'primary'
export const S = 'peer'

const CONNECT = 'active-directory-service.connect'
const OPTIMIZATION = 'call-routing.callSignalingOptimization'

/** The primary and the subordinate of the lesson. */
const pair = (context: Context): readonly [Expressway, Expressway] => [inRole(context, P), inRole(context, S)]

/** Everybody but the primary. */
export const others = (context: Context): Expressway[] => members(context).slice(1)

/** A check that asks what the subordinate has and the primary has not. */
const onPair =
  (...checks: readonly ((context: Context, peer: Expressway, primary: Expressway) => Need)[]) =>
  (context: Context): Need[] => {
    const [primary, peer] = pair(context)
    return checks.map((check) => check(context, peer, primary))
  }

/** The page was looked at on both. */
const seenOnBoth = (path: string) => (context: Context) =>
  pair(context).map((expressway) => seen(context, expressway, path))

/** Whoever of both was not looked at. */
const unseen = (path: string) => (context: Context) =>
  firstLacking(pair(context), (expressway) => seen(context, expressway, path).met)

/** The two steps of something that every peer needs alike: here, and everywhere else. */
function onEachPeer(
  thing: OnEachPeer,
  [first, rest]: readonly [string, string],
  texts: readonly [string, string],
  guide: readonly string[],
): readonly Step[] {
  const { path } = thing
  return [
    step(first, `Save a ${thing.what} on the primary`, {
      text: texts[0],
      on: P,
      path,
      needs: (context) => [made(context, inRole(context, P), thing)],
      guide,
    }),
    step(rest, `Save the same ${thing.what} on every other peer`, {
      text: texts[1],
      on: (context) =>
        firstLacking(others(context), (peer) => madeAsOn(context, peer, inRole(context, P), thing).met),
      path,
      needs: (context) => others(context).map((peer) => madeAsOn(context, peer, inRole(context, P), thing)),
      guide,
    }),
  ]
}

/** What was changed on the primary stands on the peer as well. */
function arrived(context: Context, peer: Expressway, primary: Expressway, id: string): Need {
  return need(
    setting(peer, id) === setting(primary, id),
    `It has not arrived on ${named(context, peer)} yet: that takes up to a minute.`,
  )
}

/** The replicated value was changed since the start, and not only saved. */
function changed(context: Context, primary: Expressway): Need {
  const at = primary.replication.changedAt[OPTIMIZATION] ?? 0
  return need(
    at >= context.progress.startedAt &&
      markedSince(context.progress, markOf.save(primary.id, 'call-routing')),
    `Save another Call signaling optimization on ${named(context, primary)}.`,
  )
}

/** In the order of the guide's list. Any other order will do as well. */
export const peerSpecificSteps: readonly Step[] = [
  step('PSI.01a', 'Compare the cluster configuration', {
    text: 'Every field of System > Clustering has a †, although all peers need the same values: nobody copies them, so they are typed on each peer.',
    on: unseen(pages.clustering),
    path: pages.clustering,
    needs: (context) => [
      ...seenOnBoth(pages.clustering)(context),
      ...others(context).map((peer) => sameClusteringAs(context, peer, inRole(context, P))),
    ],
    guide: ['PSI-04', 'PSI-05'],
  }),
  step('PSI.01b', 'Give the subordinate its own Ethernet speed', {
    text: 'Its switch may be another one. Choose another full-duplex speed for LAN 1 than the primary has. The restart that this asks for can wait.',
    on: S,
    path: pages.ethernet,
    needs: onPair((...both) => keepsOwn(...both, ['ethernet.lan1Speed'])),
    guide: ['PSI-06'],
  }),
  step('PSI.01c', 'Give the subordinate its own IP gateway', {
    text: 'Addresses must differ, gateways may: save another one of the same subnet. IP protocol on the same page has no †. It applies to all peers, and a subordinate shows it without letting you change it.',
    on: S,
    path: pages.ip,
    needs: onPair(
      (...both) => keepsOwn(...both, ['ip.ipv4Gateway']),
      (context, peer) => ipIsValid(context, peer),
    ),
    guide: ['PSI-07', 'PSI-08', 'PSI-09'],
  }),
  ...onEachPeer(
    staticRoutes,
    ['PSI.01d', 'PSI.01e'],
    [
      'A route to any network, through a gateway of the subnet. It will stand on the primary and nowhere else.',
      'If all peers are to use a route, it is created once on each of them. Waiting for it does not help.',
    ],
    ['PSI-10', 'PSI-11'],
  ),
  step('PSI.01f', 'Give the subordinate its own DNS servers', {
    text: 'Each peer may ask other servers, or the same ones in another order; at least one has to answer. System host name and Domain name are its own too.',
    on: S,
    path: pages.dns,
    needs: onPair(
      (...both) =>
        keepsOwn(...both, ['dns.server1Address', 'dns.server2Address'], 'list of default DNS servers'),
      (context, peer) => dnsAnswers(context, peer),
      (context, peer) => hostNameIsOwn(context, peer),
    ),
    guide: ['PSI-13', 'PSI-14'],
  }),
  step('PSI.01g', 'Give the subordinate its own time zone', {
    text: 'NTP servers and the time zone are those of one peer. Choose another zone: the primary goes on in its own.',
    on: S,
    path: pages.time,
    needs: onPair(
      (...both) => keepsOwn(...both, ['time.timeZone']),
      (context, peer) => synchronized(context, peer),
    ),
    guide: ['PSI-15', 'PSI-16'],
  }),
  step('PSI.01h', 'Give the subordinate its own SNMP settings', {
    text: 'All of the page has a †. Choose another SNMP mode than the primary has. Turning SNMP on asks for a restart too.',
    on: S,
    path: pages.snmp,
    needs: onPair((...both) => keepsOwn(...both, ['snmp.mode'])),
    guide: ['PSI-17'],
  }),
  ...onEachPeer(
    syslogServers,
    ['PSI.01i', 'PSI.01j'],
    [
      'The logs of a peer tell what that peer did and no more. Enter a remote syslog server to which it sends them.',
      'When all peers send to the same server, the logs of the whole cluster are in one place. The list is a † item, so enter it on each peer.',
    ],
    ['PSI-18', 'PSI-19', 'PSI-20'],
  ),
  step('PSI.01k', 'Compare the certificates', {
    text: 'Look at the server certificate of both. It, the trusted CA certificates and the revocation lists are uploaded on each peer by itself.',
    on: unseen(pages.certificates),
    path: pages.certificates,
    needs: seenOnBoth(pages.certificates),
    guide: ['PSI-21'],
  }),
  step('PSI.01l', 'Close the serial console of the subordinate', {
    text: 'Set Serial port / console to Off there. The consoles, SSH, the web interface, the HTTP redirect and the automated protection service are turned on and off for one peer. So is the System name, which no two peers may share.',
    on: S,
    path: pages.administration,
    needs: onPair(
      (context, peer) => saved(context, peer, 'administration.serialPort', 'Off'),
      (...both) => keepsOwn(...both, ['administration.serialPort']),
      (context, peer, primary) =>
        need(
          textSetting(peer, 'administration.systemName') !==
            textSetting(primary, 'administration.systemName'),
          `The System name of ${named(context, peer)} must be its own.`,
        ),
    ),
    guide: ['PSI-12', 'PSI-22', 'PSI-23', 'PSI-24', 'PSI-25', 'PSI-26'],
  }),
  step('PSI.01m', 'Compare the option keys', {
    text: 'A feature key works on the peer that has it, so every peer needs the same feature keys. Licence keys may differ: the cluster uses the sum.',
    on: unseen(pages.optionKeys),
    path: pages.optionKeys,
    needs: (context) => [
      ...seenOnBoth(pages.optionKeys)(context),
      sameKeys(context, inRole(context, P), others(context)),
    ],
    guide: ['PSI-27', 'PSI-28', 'PSI-29', 'PSI-30', 'PSI-31'],
  }),
  step('PSI.01n', 'Active Directory: both kinds on one page', {
    text: 'On the primary set Connect to Active Directory Service to On; within a minute the subordinate has it. Then enter a NetBIOS machine name (override) on the subordinate: that, Username and Password are its own.',
    on: (context) => {
      const [primary, peer] = pair(context)
      return saved(context, primary, CONNECT, 'On').met ? peer.id : primary.id
    },
    path: pages.activeDirectory,
    needs: onPair(
      (context, _peer, primary) => saved(context, primary, CONNECT, 'On'),
      (...both) => arrived(...both, CONNECT),
      (...both) => keepsOwn(...both, ['active-directory-service.netbiosMachineName']),
    ),
    guide: ['PSI-34', 'PSI-35'],
  }),
  step('PSI.01o', 'Watch an item that replicates', {
    text: 'The counter-example: Call signaling optimization has no †. Change it on the primary, let up to a minute pass, and look at the page of the subordinate.',
    on: (context) => {
      const [primary, peer] = pair(context)
      return changed(context, primary).met ? peer.id : primary.id
    },
    path: pages.callRouting,
    needs: onPair(
      (context, _peer, primary) => changed(context, primary),
      (...both) => arrived(...both, OPTIMIZATION),
      (context, peer, primary) =>
        need(
          markedAfter(
            context.progress,
            markOf.visit(peer.id, pages.callRouting),
            markOf.save(primary.id, 'call-routing'),
          ),
          `Then open it on ${named(context, peer)}.`,
        ),
    ),
    guide: ['PSI-02', 'PSI-03'],
  }),
  step('PSI.01p', 'Restart the subordinate', {
    text: 'Alarms, restarts and maintenance mode are those of one machine and need no †: only the subordinate asks for a restart, and one restart serves all that was saved.',
    on: S,
    path: pages.restart,
    needs: (context) => [
      need(
        ['PSI.01b', 'PSI.01c', 'PSI.01h'].every((id) => wasDone(context.progress, id)),
        'First save the speed, the gateway and the SNMP mode: one restart is enough for all.',
      ),
      noRestartDue(context, inRole(context, S)),
    ],
    after: ['PSI.01b', 'PSI.01c', 'PSI.01h'],
    guide: ['PSI-36'],
  }),
]
