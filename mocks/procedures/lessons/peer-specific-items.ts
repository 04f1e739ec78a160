import { listDefinitions } from '#contract/lists/catalogue'
import type { ListItem } from '#contract/lists/list'
import type { MenuPath } from '#contract/menu'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import { catalogueField, catalogueFields, type FieldId } from '#contract/settings/catalogue'
import type { PageValues } from '#contract/settings/field'
import { MINUTE_MS } from '#contract/spans'
import { replicatedDifferences } from '../../sim/cluster/index'
import { COPY_MS, type Expressway, present } from '../../sim/ground/index'
import { labelOf, setting, textSetting } from '../../sim/machine/index'
import { type Act, ensure, restart, save, saveItem, visit, wait, waitUntilBack } from '../language/act'
import { noRestartDue } from '../language/alarms'
import { firstLacking, inRole, members, named, onRole } from '../language/cast'
import { notArrived, sameClusteringAs } from '../language/clustering'
import { dnsAnswers, hostNameIsOwn, ipIsValid, saved, synchronized } from '../language/machine'
import { markedAfter, markedSince, markOf, seen, wasSaved } from '../language/marks'
import { sameKeys } from '../language/option-keys'
import { pageName } from '../language/page-name'
import { type Phase, type Procedure, phase } from '../language/procedure'
import { noClusterToLearnOn } from '../language/refusals'
import type { Moment, Rule } from '../language/rule'
import { type Context, type Need, need, type Step, step, wasDone } from '../language/step'

const P = 'primary'
const S = 'peer'

const CONNECT = 'active-directory-service.connect'
const OPTIMIZATION = 'call-routing.callSignalingOptimization'

/** Long enough for a change of the primary to arrive. */
const COPIED_MS = MINUTE_MS

/** Something that several peers need alike, and that has to be made on each of them. */
type OnEachPeer = {
  readonly what: string
  readonly path: MenuPath
  /** Those that the one has, in words. */
  readonly of: (expressway: Expressway) => readonly string[]
  readonly make: (expressway: Expressway) => Act
  /** Makes on the one what the model has and it has not. */
  readonly copy: (expressway: Expressway, model: Expressway) => Act[]
}

const routesOf = ({ lists }: Expressway) => lists['static-routes'] ?? []

const routeInWords = ({ values }: ListItem) =>
  `${values['address']}/${values['prefixLength']} by ${values['gateway']}`

/** Static routes: one creation for each peer (PSI-11). */
const staticRoutes: OnEachPeer = {
  what: 'static route',
  path: pages.staticRoutes,
  of: (expressway) => routesOf(expressway).map(routeInWords),
  make: (expressway) =>
    saveItem(expressway, pages.staticRoutes, {
      address: '10.20.0.0',
      prefixLength: 16,
      gateway: '10.0.0.254',
    }),
  copy: (expressway, model) => {
    const own = routesOf(expressway).map(routeInWords)
    return routesOf(model)
      .filter((route) => !own.includes(routeInWords(route)))
      .map(({ values }) => saveItem(expressway, pages.staticRoutes, values))
  },
}

const syslogKeys = [1, 2, 3, 4].map((index) => `server${index}Address`)

const syslogServer = (expressway: Expressway, key: string) => textSetting(expressway, `logging.${key}`)

/** Remote syslog servers: one that all peers send to gives a view of all (PSI-20). */
const syslogServers: OnEachPeer = {
  what: 'remote syslog server',
  path: pages.logging,
  of: (expressway) =>
    syslogKeys.map((key) => syslogServer(expressway, key)).filter((server) => server !== ''),
  make: (expressway) => save(expressway, pages.logging, { server1Address: '10.0.0.7' }),
  copy: (expressway, model) => [
    save(
      expressway,
      pages.logging,
      Object.fromEntries(syslogKeys.map((key) => [key, syslogServer(model, key)])),
    ),
  ],
}

// In the order of the guide's list. Any other order will do as well.
const phases: readonly Phase[] = [
  phase('Network', [
    step('PSI.01a', 'Compare the cluster configuration', {
      text: 'Every field of System > Clustering has a †, although all peers need the same values: nobody copies them, so they are typed on each peer.',
      on: unseen(pages.clustering),
      path: pages.clustering,
      acts: lookOnBoth(pages.clustering),
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
      acts: saveOwn(pages.ethernet, { lan1Speed: '1000full' }),
      needs: onPair((...both) => keepsOwn(...both, ['ethernet.lan1Speed'])),
      guide: ['PSI-06'],
    }),
    step('PSI.01c', 'Give the subordinate its own IP gateway', {
      text: 'Addresses must differ, gateways may: save another one of the same subnet. IP protocol on the same page has no †. It applies to all peers, and a subordinate shows it without letting you change it.',
      on: S,
      path: pages.ip,
      acts: saveOwn(pages.ip, { ipv4Gateway: '10.0.0.254' }),
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
      acts: onRole(S, (_, peer) => [
        save(peer, pages.dns, {
          server1Address: textSetting(peer, 'dns.server2Address'),
          server2Address: textSetting(peer, 'dns.server1Address'),
        }),
      ]),
      needs: onPair(
        (...both) =>
          keepsOwn(...both, ['dns.server1Address', 'dns.server2Address'], 'list of default DNS servers'),
        (context, peer) => dnsAnswers(context, peer),
        (context, peer) => hostNameIsOwn(context, peer),
      ),
      guide: ['PSI-13', 'PSI-14'],
    }),
  ]),
  phase('System', [
    step('PSI.01g', 'Give the subordinate its own time zone', {
      text: 'NTP servers and the time zone are those of one peer. Choose another zone: the primary goes on in its own.',
      on: S,
      path: pages.time,
      acts: saveOwn(pages.time, { timeZone: 'Asia/Tokyo' }),
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
      acts: saveOwn(pages.snmp, { mode: 'v2c' }),
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
      acts: lookOnBoth(pages.certificates),
      needs: seenOnBoth(pages.certificates),
      guide: ['PSI-21'],
    }),
    step('PSI.01l', 'Close the serial console of the subordinate', {
      text: 'Set Serial port / console to Off there. The consoles, SSH, the web interface, the HTTP redirect and the automated protection service are turned on and off for one peer. So is the System name, which no two peers may share.',
      on: S,
      path: pages.administration,
      acts: saveOwn(pages.administration, { serialPort: 'Off' }),
      needs: onPair(
        (context, peer) => saved(context, peer, 'administration.serialPort', 'Off'),
        (...both) => keepsOwn(...both, ['administration.serialPort']),
        (context, peer, primary) =>
          need(
            textSetting(peer, 'administration.systemName') !==
              textSetting(primary, 'administration.systemName'),
            {
              missing: `The System name of ${named(context, peer)} must be its own.`,
              met: `The System name of ${named(context, peer)} is its own.`,
            },
            peer,
            pages.administration,
          ),
      ),
      guide: ['PSI-12', 'PSI-22', 'PSI-23', 'PSI-24', 'PSI-25', 'PSI-26'],
    }),
    step('PSI.01m', 'Compare the option keys', {
      text: 'A feature key works on the peer that has it, so every peer needs the same feature keys. Licence keys may differ: the cluster uses the sum.',
      on: unseen(pages.optionKeys),
      path: pages.optionKeys,
      acts: lookOnBoth(pages.optionKeys),
      needs: (context) => [
        ...seenOnBoth(pages.optionKeys)(context),
        sameKeys(context, inRole(context, P), others(context)),
      ],
      guide: ['PSI-27', 'PSI-28', 'PSI-29', 'PSI-30', 'PSI-31'],
    }),
  ]),
  phase('Replication', [
    step('PSI.01n', 'Active Directory: both kinds on one page', {
      text: 'On the primary set Connect to Active Directory Service to On; within a minute the subordinate has it. Then enter a NetBIOS machine name (override) on the subordinate: that, Username and Password are its own.',
      on: (context) => {
        const [primary, peer] = pair(context)
        return saved(context, primary, CONNECT, 'On').met ? peer.id : primary.id
      },
      path: pages.activeDirectory,
      acts: (context) => {
        const [primary, peer] = pair(context)
        return [
          ensure(primary, pages.activeDirectory, { connect: 'On' }),
          wait(COPIED_MS),
          save(peer, pages.activeDirectory, { netbiosMachineName: peer.id.toUpperCase() }),
        ]
      },
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
      acts: (context) => {
        const [primary, peer] = pair(context)
        const other = setting(primary, OPTIMIZATION) === 'On' ? 'Off' : 'On'
        return [
          save(primary, pages.callRouting, { callSignalingOptimization: other }),
          wait(COPIED_MS),
          visit(peer, pages.callRouting),
        ]
      },
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
            peer,
            pages.callRouting,
          ),
      ),
      guide: ['PSI-02', 'PSI-03'],
    }),
  ]),
  phase('Restart', [
    step('PSI.01p', 'Restart the subordinate', {
      text: 'Alarms, restarts and maintenance mode are those of one machine and need no †: only the subordinate asks for a restart, and one restart serves all that was saved.',
      on: S,
      path: pages.restart,
      acts: onRole(S, (_, peer) => [restart(peer), waitUntilBack(peer)]),
      needs: (context) => [
        need(
          ['PSI.01b', 'PSI.01c', 'PSI.01h'].every((id) => wasDone(context.progress, id)),
          {
            missing: 'First save the speed, the gateway and the SNMP mode: one restart is enough for all.',
            met: 'The speed, the gateway and the SNMP mode are saved.',
          },
        ),
        noRestartDue(context, inRole(context, S)),
      ],
      after: ['PSI.01b', 'PSI.01c', 'PSI.01h'],
      guide: ['PSI-36'],
    }),
  ]),
]

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
      acts: onRole(P, (_, primary) => [thing.make(primary)]),
      needs: (context) => [made(context, inRole(context, P), thing)],
      guide,
    }),
    step(rest, `Save the same ${thing.what} on every other peer`, {
      text: texts[1],
      on: (context) =>
        firstLacking(others(context), (peer) => madeAsOn(context, peer, inRole(context, P), thing).met),
      path,
      acts: (context) => others(context).flatMap((peer) => thing.copy(peer, inRole(context, P))),
      needs: (context) => others(context).map((peer) => madeAsOn(context, peer, inRole(context, P), thing)),
      guide,
    }),
  ]
}

/** The primary and the subordinate of the lesson. */
const pair = (context: Context): readonly [Expressway, Expressway] => [inRole(context, P), inRole(context, S)]

/** Everybody but the primary. */
const others = (context: Context): Expressway[] => members(context).slice(1)

/** A check that asks what the subordinate has and the primary has not. */
function onPair(...checks: readonly ((context: Context, peer: Expressway, primary: Expressway) => Need)[]) {
  return (context: Context): Need[] => {
    const [primary, peer] = pair(context)
    return checks.map((check) => check(context, peer, primary))
  }
}

/** The page was looked at on both. */
function seenOnBoth(path: MenuPath) {
  return (context: Context) => pair(context).map((expressway) => seen(context, expressway, path))
}

/** Looks at it on both. */
function lookOnBoth(path: MenuPath) {
  return (context: Context): Act[] => pair(context).map((expressway) => visit(expressway, path))
}

/** Whoever of both was not looked at. */
function unseen(path: MenuPath) {
  return (context: Context) =>
    firstLacking(pair(context), (expressway) => seen(context, expressway, path).met)
}

/** Saves on the subordinate what is to be its own. */
function saveOwn(path: MenuPath, values: PageValues) {
  return onRole(S, (_, peer) => [save(peer, path, values)])
}

/** Since the start the one peer saved a † field of a page, and has not what the other has (PSI-01). */
function keepsOwn(
  context: Context,
  here: Expressway,
  there: Expressway,
  ids: readonly [FieldId, ...FieldId[]],
  what = labelOf(ids[0]),
): Need {
  const { page } = present(catalogueField(ids[0]), `${ids[0]} is a setting`)
  const differs = ids.some((id) => setting(here, id) !== setting(there, id))
  return need(
    differs && markedSince(context.progress, markOf.save(here.id, page.id)),
    `On ${named(context, here)} save another ${what} than ${named(context, there)} has.`,
    here,
    page.path,
  )
}

/** One was made on that peer since the start. */
function made(context: Context, expressway: Expressway, thing: OnEachPeer): Need {
  return need(
    thing.of(expressway).length > 0 && wasSaved(context, expressway, thing.path),
    `Save a ${thing.what} on ${named(context, expressway)}.`,
    expressway,
    thing.path,
  )
}

/** Whatever of it the one has, the other has too. */
function madeAsOn(context: Context, expressway: Expressway, model: Expressway, thing: OnEachPeer): Need {
  const wanted = thing.of(model)
  const missing = wanted.filter((one) => !thing.of(expressway).includes(one))
  return need(
    wanted.length > 0 && missing.length === 0,
    {
      missing: `${named(context, expressway)} has no ${thing.what} ${missing.join(', ') || `yet, nor has ${named(context, model)}`}.`,
      met: `${named(context, expressway)} has each ${thing.what} of ${named(context, model)}.`,
    },
    expressway,
    thing.path,
  )
}

/** What was changed on the primary stands on the peer as well. */
function arrived(context: Context, peer: Expressway, primary: Expressway, id: string): Need {
  return need(
    setting(peer, id) === setting(primary, id),
    { missing: notArrived(context, peer), met: `It has arrived on ${named(context, peer)}.` },
    peer,
  )
}

/** The replicated value was changed since the start, and not only saved. */
function changed(context: Context, primary: Expressway): Need {
  const at = primary.replication.changedAt[OPTIMIZATION] ?? 0
  return need(
    at >= context.progress.startedAt && wasSaved(context, primary, pages.callRouting),
    `Save another Call signaling optimization on ${named(context, primary)}.`,
    primary,
    pages.callRouting,
  )
}

const marked = new Set<string>([
  ...catalogueFields.filter(({ field }) => field.scope === 'peer').map(({ page }) => page.path),
  ...listDefinitions.filter((list) => list.scope === 'peer').map((list) => list.path),
])

/** Where the items with a † are: what is files and keys and not fields comes last (PSI-21, PSI-27). */
const peerSpecificPages: readonly string[] = [
  ...menuPages().flatMap(({ path }) => (marked.has(path) ? [pageName(path)] : [])),
  'Maintenance > Security certificates',
  'Maintenance > Option keys (the feature keys)',
]

const HINT = `What has a † is set on every peer by itself. It stands on these pages: ${peerSpecificPages.join(', ')}. Everything else is changed on the primary and copied.`

/** The page was opened in this turn, and was looked at before since that step. */
function looksAgain({ before, progress }: Moment, expressway: Expressway, path: string, since: string) {
  const mark = markOf.visit(expressway.id, path)
  return progress.marks[mark] === progress.turn && markedSince(before, mark, since)
}

/**
 * Somebody waits: the thing was made on the primary, a copy has had its time, and the page of a peer without it is
 * opened once more. To look once is to come and make it there.
 */
function waitsFor(thing: OnEachPeer, first: string) {
  return (moment: Moment): boolean => {
    const done = moment.before.steps[first]
    if (!done || moment.world.now < done.at + COPY_MS) return false
    return others(moment).some(
      (peer) =>
        !madeAsOn(moment, peer, inRole(moment, P), thing).met && looksAgain(moment, peer, thing.path, first),
    )
  }
}

const waits: Rule['brokenBy'][] = [waitsFor(staticRoutes, 'PSI.01d'), waitsFor(syslogServers, 'PSI.01i')]

/** What shows that † was not understood, as far as the lab can see it. */
const rules: readonly Rule[] = [
  {
    id: 'PSI-M1',
    text: `An item with a † was looked for on a peer on which nobody had set it. ${HINT}`,
    guide: ['PSI-01', 'PSI-11', 'PSI-19'],
    brokenBy: (moment) => waits.some((isWaiting) => isWaiting(moment)),
  },
  {
    id: 'PSI-M1',
    text: `An item that replicates was to be changed on a subordinate. ${HINT}`,
    guide: ['PSI-02', 'PSI-03'],
    // In the profile that lets it happen the machine itself writes the mistake down.
    brokenBy: ({ events }) =>
      events.some((event) => event.type === 'refused' && event.refusal.guide.includes('PSI-02')),
  },
]

function closing(context: Context): string[] {
  const [primary, peer] = [inRole(context, P), inRole(context, S)]
  const own = catalogueFields.filter(
    ({ id, field }) => field.scope === 'peer' && setting(primary, id) !== setting(peer, id),
  )
  const copied = replicatedDifferences(primary, peer).length
  return [
    `${own.length} settings with a † differ between ${named(context, primary)} and ${named(context, peer)}.`,
    copied === 0
      ? 'Of what replicates, nothing differs.'
      : `Of what replicates, ${copied} still differ: the next copy is on its way.`,
    'External manager, firewall rules and accounts are not in the list: they are changed on the primary.',
    ...context.progress.remarks,
  ]
}

/** Peer-specific items: what is set on every peer by itself (guide, pages 16 and 17). */
export const peerSpecificItems: Procedure = {
  id: 'peer-specific-items',
  title: 'Peer-specific items',
  guide: 'pages 16 and 17',
  text: 'Shows what a \u2020 means: settings that each peer has for itself, others that every peer needs alike and nobody copies, and what replicates instead.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', peer: 'expe2' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: S, label: 'Subordinate' },
  ],
  orderMistake: 'PSI-36',
  preflight: () => [],
  startRefusal: (world, roles) => noClusterToLearnOn(world, roles, 'PSI-01'),
  phases,
  rules,
  willBeLost: () => [],
  closing,
}
