import { counted } from '#contract/counted'
import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import { hasMetadataOf, samlFileName, samlMetadataOf } from '../../sim/around/index'
import { DATABASE_ACTIVE_MS, type Expressway, POWER_MS, type World } from '../../sim/ground/index'
import {
  addressOf,
  backupOf,
  dnsServersOf,
  fqdnOf,
  isClustered,
  membersOf,
  ntpServersOf,
  platforms,
  savedAddressOf,
} from '../../sim/machine/index'
import {
  backUp,
  importSamlMetadata,
  restart,
  restore,
  save,
  shutDown,
  visit,
  visits,
  wait,
  waitUntilBack,
} from '../language/act'
import { alarmsAre, noRestartDue } from '../language/alarms'
import {
  firstLacking,
  inRole,
  isInUse,
  isReachable,
  named,
  onRole,
  playing,
  staying,
  subordinates,
} from '../language/cast'
import { lossesTo } from '../language/cluster-wide'
import { enteredIn, runs, sameClusteringAs, showedActive } from '../language/clustering'
import { clusteringOf, rowsWith } from '../language/clustering-values'
import { checkNotThePrimary, enterOnSubordinates, removedBefore } from '../language/common-steps'
import { hasLeft } from '../language/leaving'
import { backFor, lookAtTime, synchronized } from '../language/machine'
import { backedUp, markOf, restarted, seen, unseenPage } from '../language/marks'
import { sameKeys } from '../language/option-keys'
import { lentPhases, lentRules, type Part, startWithout } from '../language/part'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import {
  firstRefusal,
  inClusterAlready,
  leavesThePrimary,
  notListedBy,
  notPrimaryOf,
  otherVersion,
  startRefused,
  unreachable,
} from '../language/refusals'
import { justRestarting, type Rule } from '../language/rule'
import { alongside, type Context, comesAfter, type Need, need, step, wasDone } from '../language/step'
import { saveList, waysOut } from '../language/ways-out'
import { removeLivePeer } from './remove-live-peer'

const EXPORT_PAGE = 'configuration/unified-communications/export-saml-data'
const P = 'primary'
const X = 'peer'
const N = 'newPeer'

/** The removal before the backup (REP-07). */
const removal: Part = {
  of: removeLivePeer,
  // The guide asks for the removal up to the lists of the others; the rest of it is not meant here.
  without: ['RML.01', 'RML.08', 'RML.09', 'RML.10'],
  entry: ['REK.01'],
  exit: 'REK.02',
  roles: { primary: P, leavingPeer: X },
}

const phases: readonly Phase[] = [
  phase('Prepare', [checkNotThePrimary('REK.01', X, { guide: ['REP-05', 'REP-06'] })]),
  ...lentPhases(removal, 'Remove'),
  phase('Remove: Check', [
    step('REK.02', 'The old unit has left the cluster', {
      text: 'It runs standalone, and nobody lists it any more. Only now may it be backed up.',
      on: X,
      path: pages.clustering,
      doneWith: ['RML.06', 'RML.07'],
      needs: onRole(X, hasLeft),
      after: ['REK.01'],
      guide: ['REP-07'],
    }),
  ]),
  phase('Take over', [
    step('REK.03', 'Take a backup of the old unit', {
      text: 'Create a system backup file on the old unit, and keep it.',
      on: X,
      path: pages.backup,
      acts: onRole(X, (_, old) => [backUp(old)]),
      needs: onRole(X, (context, old) => [
        // Only a backup since then counts.
        alongside(removedBefore(context, 'REK.02')),
        backedUp(context, old, 'REK.02'),
      ]),
      after: ['REK.02'],
      guide: ['REP-08'],
    }),
    step('REK.04', 'Give the new unit its option keys', {
      text: 'Keys are made for a serial number: those of the old unit do not fit. The new unit needs the same feature keys as the peers.',
      on: N,
      path: pages.optionKeys,
      acts: onRole(N, visits(pages.optionKeys)),
      needs: onRole(N, (context, unit) => [
        seen(context, unit, pages.optionKeys),
        sameKeys(context, inRole(context, P), [unit]),
        noRestartDue(context, unit),
      ]),
      guide: ['REP-09'],
    }),
    step('REK.05', 'Restore the backup on the new unit', {
      text: 'Take the old unit off the network first: the new one gets its address and its name. Then restore the file; the unit restarts.',
      on: N,
      path: pages.backup,
      acts: onRole(N, restoreOnNewUnit),
      needs: onRole(N, (context, unit) => [
        comesAfter(context, 'REK.03', 'Take the backup first.'),
        oldIsAway(context),
        restoredFromOld(context, unit),
      ]),
      after: ['REK.03', 'REK.04'],
      guide: ['REP-10'],
    }),
    step('REK.06', 'Check DNS and time of the new unit', {
      text: 'The same DNS and NTP servers as on the other peers, synchronized, and a host name of its own.',
      on: N,
      path: (context) => unseenPage(context, inRole(context, N), [pages.dns, pages.time]),
      acts: onRole(N, visits(pages.dns), lookAtTime),
      needs: onRole(N, (context, unit) => [
        // Only looks since then count.
        alongside(comesAfter(context, 'REK.05', 'Restore the backup first.')),
        seen(context, unit, pages.dns, 'REK.05'),
        ...sameServers(context, unit),
        seen(context, unit, pages.time, 'REK.05'),
        synchronized(context, unit),
        nameIsOwn(context, unit),
      ]),
      after: ['REK.05'],
      guide: ['REP-11'],
    }),
  ]),
  phase('Primary', [
    step('REK.07', 'Enter the new unit on the primary', {
      text: 'Its address goes into the first empty row. Save.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (context, primary) => [
        ...saveList(context, primary, (listing) => rowsWith(listing, inRole(context, N))),
      ]),
      needs: onRole(P, (context, primary) => [
        comesAfter(context, 'REK.06', 'Prepare the new unit first.'),
        enteredIn(freeRow(context), context, primary, inRole(context, N)),
      ]),
      latches: false,
      after: ['REK.06'],
      guide: ['REP-12'],
    }),
  ]),
  phase('Subordinates', [
    enterOnSubordinates('REK.08', {
      text: 'The same rows in the same order as on the primary. Save on each.',
      needs: (context) => subordinates(context).flatMap((peer) => follows(context, peer)),
      after: ['REK.07'],
      guide: ['REP-13'],
    }),
  ]),
  phase('New unit', [
    step('REK.09', 'Enter the same on the new unit', {
      text: 'Cluster name, Configuration primary, Cluster IP version, TLS verification mode and the rows in the same order. The shared secret of the guide is gone since X8.8.',
      on: N,
      path: pages.clustering,
      acts: onRole(N, (context, unit) => [save(unit, pages.clustering, clusteringOf(inRole(context, P)))]),
      needs: onRole(N, follows),
      latches: false,
      after: ['REK.07', 'REK.08'],
      guide: ['REP-14'],
    }),
    step('REK.10', 'Restart the new unit', {
      text: 'Restart, then OK. Without it the unit never joins.',
      on: N,
      path: pages.restart,
      acts: onRole(N, (_, unit) => [restart(unit), waitUntilBack(unit)]),
      needs: onRole(N, (context, unit) => [
        restarted(context, unit, 'REK.09'),
        runs(context, unit, 'clustered'),
      ]),
      after: ['REK.09'],
      guide: ['REP-15'],
    }),
  ]),
  phase('Check', [
    step('REK.11', 'Check the cluster after five minutes', {
      text: 'About five minutes later every peer shows the cluster database as Active. Refresh to see it, and look at the alarms: none may be left.',
      on: (context) =>
        firstLacking(membersToBe(context), (peer) => showedActive(context, peer, 'REK.10').met),
      path: pages.clustering,
      acts: (context) => [
        ...waysOut(context),
        wait(DATABASE_ACTIVE_MS),
        ...membersToBe(context).map((peer) => visit(peer, pages.clustering)),
      ],
      needs: (context) => [
        // Only looks since then count.
        alongside(comesAfter(context, 'REK.10', 'Restart the new unit first.')),
        waitedSinceJoin(context),
        ...membersToBe(context).flatMap((peer) => [
          showedActive(context, peer, 'REK.10'),
          need(
            peer.alarms.length === 0,
            {
              missing: `${alarmsAre(peer.alarms.length)} left on ${named(context, peer)}.`,
              met: `No alarm is left on ${named(context, peer)}.`,
            },
            peer,
            pages.alarms,
          ),
        ]),
      ],
      after: ['REK.10'],
      guide: ['REP-16'],
    }),
  ]),
  phase('Around', [
    step('REK.12', 'Give the identity provider the new metadata', {
      text: 'Only with single sign-on for mobile and remote access: export the SAML metadata of the cluster and import it there. It is made from the serial numbers of the peers, and that of the new unit is new: until then nobody can sign in through it.',
      on: P,
      path: EXPORT_PAGE,
      acts: onRole(P, ({ world }, primary) => [
        visit(primary, EXPORT_PAGE),
        importSamlMetadata(primary, samlFileName(samlMetadataOf(world, primary))),
      ]),
      needs: onRole(P, (context, primary) => [
        // Before that the cluster is another one, whose metadata is known.
        comesAfter(context, 'REK.10', 'Restart the new unit first.'),
        metadataKnown(context, primary),
      ]),
      appliesWhen: hasIdentityProvider,
      after: ['REK.11'],
      guide: ['REP-17', 'REP-18', 'REP-19'],
    }),
  ]),
]

/** True in a world in which people sign in at an identity provider. */
function hasIdentityProvider({ world }: Pick<Context, 'world'>): boolean {
  return world.identityProvider !== undefined
}

/** The identity provider has the metadata of the cluster as it is now (REP-19). */
function metadataKnown({ world }: Context, primary: Expressway): Need {
  const name = world.identityProvider?.name ?? ''
  return need(
    hasMetadataOf(world, primary),
    {
      missing: `Export the SAML metadata, and import it at ${name}: it has the metadata of other peers.`,
      met: `${name} has the metadata of the cluster.`,
    },
    primary,
    EXPORT_PAGE,
  )
}

/** Takes the old unit off the network and restores what it keeps: the backup of REK.03. */
function restoreOnNewUnit(context: Context, unit: Expressway) {
  const old = inRole(context, X)
  return [
    shutDown(old),
    wait(POWER_MS.shutdown),
    restore(unit, backupOf(old, context.world.now)),
    waitUntilBack(unit),
  ]
}

/** The cluster as it will be: primary, other subordinates, new unit. */
const membersToBe = (context: Context) => [...staying(context), inRole(context, N)]

/** The row that is free once the old unit has left: where the new one goes (REP-12). */
const freeRow = (context: Context) => (startWithout(X)(context).rows ?? []).indexOf('') + 1

/** The same as on the primary, which comes first. */
function follows(context: Context, peer: Expressway): Need[] {
  return [
    comesAfter(context, 'REK.07', 'Enter the new unit on the primary first.'),
    sameClusteringAs(context, peer, inRole(context, P)),
  ]
}

/** The new unit has the identity of the old one, which only its backup brings (REP-10). */
function restoredFromOld(context: Context, unit: Expressway): Need {
  const old = context.progress.start.addresses[inRole(context, X).id]
  return need(
    unit.power.state === 'up' && addressOf(unit) === old?.ip && fqdnOf(unit) === old.fqdn,
    `Restore the backup of the old unit on ${named(context, unit)}, and wait until it is back.`,
    unit,
    pages.backup,
  )
}

/** Two units with one address must not meet: the old one is off, or off the network. */
function oldIsAway(context: Context): Need {
  const old = inRole(context, X)
  return need(
    !isInUse(context.world, old),
    `Take ${named(context, old)} off the network, or shut it down: its backup has its address and its name.`,
    old,
    pages.restart,
  )
}

/** DNS and NTP servers as on the primary (REP-11, R-13). */
function sameServers(context: Context, unit: Expressway): Need[] {
  const primary = inRole(context, P)
  const same = (one: readonly string[], other: readonly string[]) =>
    [...one].sort().join() === [...other].sort().join()
  return [
    need(
      same(dnsServersOf(unit), dnsServersOf(primary)),
      {
        missing: `The DNS servers of ${named(context, unit)} are not those of ${named(context, primary)}.`,
        met: `The DNS servers of ${named(context, unit)} are those of ${named(context, primary)}.`,
      },
      unit,
      pages.dns,
    ),
    need(
      same(ntpServersOf(unit), ntpServersOf(primary)),
      {
        missing: `The NTP servers of ${named(context, unit)} are not those of ${named(context, primary)}.`,
        met: `The NTP servers of ${named(context, unit)} are those of ${named(context, primary)}.`,
      },
      unit,
      pages.time,
    ),
  ]
}

/** The name of the unit is its own among those in service; the old unit, which had it, is not. */
function nameIsOwn(context: Context, unit: Expressway): Need {
  const fqdn = fqdnOf(unit).toLowerCase()
  const taken = staying(context).some((member) => fqdnOf(member).toLowerCase() === fqdn)
  return need(
    fqdn !== '' && !taken,
    {
      missing: `${named(context, unit)} needs a System host name and Domain name that no other peer has.`,
      met: `${named(context, unit)} has a System host name and Domain name that no other peer has.`,
    },
    unit,
    pages.dns,
  )
}

/** The new unit has been back long enough since its restart into the cluster (REP-16). */
function waitedSinceJoin(context: Context): Need {
  const { power } = inRole(context, N)
  const left = Math.ceil((power.since + DATABASE_ACTIVE_MS - context.world.now) / 1000)
  return need(
    power.state === 'up' && left <= 0,
    {
      missing: `Too early: wait ${counted(Math.max(left, 1), 'second')} more.`,
      met: backFor(DATABASE_ACTIVE_MS),
    },
    inRole(context, N),
  )
}

/** The guide states no time. Whoever lets so long pass after the check has forgotten it. */
const METADATA_MS_MAX = 30 * MINUTE_MS

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'REK-M1',
    text: 'The backup was taken before the peer had left the cluster: it would bring the old peers to the new unit.',
    guide: ['REP-07', 'REP-08'],
    brokenBy: (moment) =>
      !wasDone(moment.progress, 'REK.02') &&
      moment.events.some(
        (event) => event.type === 'backup-created' && event.expressway === inRole(moment, X).id,
      ),
  },
  {
    id: 'REK-M2',
    text: 'A key of another unit was tried on the new one. Keys are bound to a serial number.',
    guide: ['REP-09'],
    brokenBy: ({ events }) =>
      events.some(
        (event) =>
          event.type === 'refused' &&
          event.command === 'add-option-key' &&
          event.refusal.detail.includes('not made for this unit'),
      ),
  },
  {
    id: 'REK-M3',
    text: 'The old unit was still on the network when the new one took over its address and name.',
    guide: ['REP-10'],
    brokenBy: (moment) => {
      const [old, unit] = [inRole(moment, X), inRole(moment, N)]
      return (
        justRestarting(moment, unit) && isInUse(moment.world, old) && savedAddressOf(unit) === addressOf(old)
      )
    },
  },
  {
    id: 'REK-M7',
    text: 'The new unit was reset to its defaults after the restore: the zones, rules and links that the backup had brought are gone from it.',
    guide: ['REP-10'],
    // A reset of a member is another mistake, whichever procedure runs (ADD-M5).
    brokenBy: (moment) => {
      const unit = inRole(moment, N)
      return (
        wasDone(moment.before, 'REK.05') &&
        !isClustered(unit) &&
        moment.events.some(
          (event) =>
            event.type === 'done' && event.action === 'reset-to-defaults' && event.expressway === unit.id,
        )
      )
    },
  },
  {
    id: 'REK-M5',
    text: 'The identity provider did not get the new metadata of the cluster: whoever signs in through the new unit is refused.',
    guide: ['REP-17', 'REP-18', 'REP-19'],
    brokenBy: (moment) => {
      const { world, before, events } = moment
      const checked = before.steps['REK.11']
      if (!checked || !hasIdentityProvider(moment) || hasMetadataOf(world, inRole(moment, P))) return false
      return world.now - checked.at >= METADATA_MS_MAX || events.some(({ type }) => type === 'time-up')
    },
  },
  {
    id: 'REK-M6',
    text: 'The cluster was checked before five minutes had passed: too early to tell.',
    guide: ['REP-16'],
    accepted: true,
    brokenBy: (moment) => {
      const { world, progress, before } = moment
      const visited = markOf.visit(inRole(moment, P).id, pages.clustering)
      const looked = progress.marks[visited] !== before.marks[visited]
      const tooEarly = world.now - inRole(moment, N).power.since < DATABASE_ACTIVE_MS
      return looked && wasDone(before, 'REK.10') && tooEarly
    },
  },
  ...lentRules(removal),
]

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [primary, peer] = [playing(world, roles, P), playing(world, roles, X)]
  const newPeer = playing(world, roles, N)
  return firstRefusal(
    () => leavesThePrimary(world, peer, 'REP-06'),
    () => notListedBy(world, primary, peer, 'REP-05'),
    () => isDead(world, peer),
    () => inClusterAlready(world, newPeer),
    () => unreachable(world, [primary, newPeer], 'REP-05'),
    () => notPrimaryOf(world, primary, 'REP-06'),
    () => otherVersion(world, [...membersOf(world, primary), newPeer], 'REP-10'),
    () => otherPlatform(world, peer, newPeer),
  )
}

/** REP-05: what does not answer cannot be backed up. */
function isDead(world: World, peer: Expressway): StartRefusal | null {
  return isReachable(world, peer)
    ? null
    : startRefused(
        `${named({ world }, peer)} does not answer, so its configuration cannot be kept. Replace it by a new peer.`,
        ['REP-05'],
        'replace-peer',
      )
}

function otherPlatform(world: World, peer: Expressway, newPeer: Expressway): StartRefusal | null {
  const [one, other] = [platforms[peer.platform], platforms[newPeer.platform]]
  return one.class === other.class
    ? null
    : startRefused(
        `${named({ world }, newPeer)} is a ${other.name}, ${named({ world }, peer)} a ${one.name}: they are not equivalent.`,
        ['REP-05', 'PRE-04'],
      )
}

function closing(context: Context): string[] {
  const [old, unit] = [inRole(context, X), inRole(context, N)]
  return [
    `${named(context, unit)} has taken the place of the old unit, ${old.id}, with its configuration, address and name.`,
    'The old unit must not come back to the network as it is: reset it first.',
    ...(hasIdentityProvider(context)
      ? []
      : [
          'With single sign-on for mobile and remote access: give the identity provider the new metadata of the cluster.',
        ]),
    'What else an added peer needs: zones of other systems, its certificate, Cisco TMS where it is used.',
    ...context.progress.remarks,
  ]
}

/** Replace a peer and keep its configuration (guide, page 35). */
export const replaceAndKeep: Procedure = {
  id: 'replace-and-keep',
  title: 'Replace a peer and keep its configuration',
  guide: 'page 35',
  text: 'Moves the configuration of a peer that works to another unit of equivalent kind, which takes its place.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer to be replaced' },
    { key: N, label: 'New unit' },
  ],
  orderMistake: 'REP-07',
  preflight: () => [],
  startRefusal,
  phases,
  rules,
  willBeLost: (world, roles) => lossesTo(playing(world, roles, P), [playing(world, roles, N)]),
  closing,
}
