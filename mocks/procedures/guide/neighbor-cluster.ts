import type { ListItem } from '#contract/lists/list'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { MINUTE_MS } from '#contract/spans'
import { type Expressway, expresswayOf, type World } from '../../sim/ground/index'
import {
  designatedPrimary,
  fqdnOf,
  hasPeers,
  hostOf,
  isClustered,
  isPrimary,
  lookUp,
  membersOf,
  severalAddresses,
  textSetting,
  zoneName,
  zonesOf,
} from '../../sim/machine/index'
import { registrationsOf, type ZonePeer, zonePeers } from '../../sim/traffic/index'
import { type Act, breakIt, placeCall, save, saveItem, visit, wait } from '../language/act'
import {
  firstLacking,
  hasSubordinates,
  inRole,
  named,
  onRole,
  playing,
  staying,
  subordinates,
} from '../language/cast'
import { rowValues } from '../language/clustering-values'
import { markedSince, markOf, seenSinceCopy } from '../language/marks'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import type { Moment, Rule } from '../language/rule'
import { type Context, type Need, need, step } from '../language/step'
import { copyHindrance, waysOut } from '../language/ways-out'

const P = 'primary'
const R = 'remotePeer'

const phases: readonly Phase[] = [
  phase('Zone', [
    step('NEI.01', 'Create one zone for the remote cluster', {
      text: 'On the local Expressway, or on the primary of the local cluster: one zone of the type Neighbor, Traversal client or Traversal server stands for the whole remote cluster.',
      on: P,
      path: pages.zones,
      acts: onRole(P, (context, primary) => [
        saveItem(primary, pages.zones, {
          name: 'To the remote cluster',
          type: 'Neighbor',
          ...remoteRows(context),
        }),
      ]),
      needs: oneZone,
      latches: false,
      guide: ['NEI-01', 'NEI-08', 'NEI-13'],
    }),
    step('NEI.02', 'Enter all peers of the remote cluster', {
      text: 'In the Location section, every peer of the remote cluster in Peer 1 to Peer 6 address, in any order. Use FQDNs, a different one for each peer, with one IP address each.',
      on: P,
      path: pages.zones,
      // Its form is that of the zone: they are saved together.
      doneWith: ['NEI.01'],
      needs: wholeZone,
      appliesWhen: takesAddresses,
      after: ['NEI.01'],
      guide: ['NEI-10', 'NEI-11', 'NEI-14', 'NEI-15', 'NEI-16', 'NEI-17'],
    }),
  ]),
  phase('Check', [
    step('NEI.03', 'Look at the zone on every other local peer', {
      text: 'Zones are copied from the primary within a minute. Then every local peer can use the zone.',
      on: (context) => firstLacking(subordinates(context), (peer) => zoneSeenOn(context, peer).met),
      path: pages.zones,
      acts: (context) => [
        ...waysOut(context),
        wait(MINUTE_MS),
        ...subordinates(context).map((peer) => visit(peer, pages.zones)),
      ],
      needs: (context) => subordinates(context).map((peer) => zoneSeenOn(context, peer)),
      appliesWhen: hasSubordinates,
      after: ['NEI.01', 'NEI.02'],
      guide: ['NEI-19'],
    }),
    step('NEI.04', 'Place test calls while remote peers are out', {
      text: 'Turn maintenance mode On on one remote peer and take the power from another, under Faults on the home of the lab. Then place a test call there, through the zone: it goes to the peer that has the most media sessions available of those that are left.',
      on: null,
      path: null,
      acts: callsPastPeers,
      needs: (context) => [
        calledPast(
          context,
          'maintenance-mode',
          'No test call has gone through the zone while a remote peer was in maintenance mode.',
        ),
        calledPast(
          context,
          'unreachable',
          'No test call has gone through the zone while a remote peer was down.',
        ),
      ],
      // A cluster of one that is out takes no call at all.
      appliesWhen: ({ progress }) => progress.start.remoteMembers.length > 1,
      after: ['NEI.01', 'NEI.02', 'NEI.03'],
      guide: ['NEI-02', 'NEI-03', 'NEI-04', 'NEI-05', 'NEI-06', 'NEI-07', 'NEI-09'],
    }),
  ]),
  phase('Afterwards', [
    step('NEI.05', 'Let the zone follow the remote cluster', {
      text: 'The remote cluster has gained or lost a peer: the zone has to hold all its peers again, and nobody else.',
      on: P,
      path: pages.zones,
      acts: onRole(P, (context, primary) =>
        zonesToRemote(context).map(({ id, values }) =>
          saveItem(primary, pages.zones, { ...values, ...remoteRows(context) }, id),
        ),
      ),
      needs: wholeZone,
      appliesWhen: (context) => takesAddresses(context) && remoteHasChanged(context),
      latches: false,
      after: ['NEI.02'],
      guide: ['NEI-18'],
    }),
  ]),
]

/** The remote cluster as it is now, by the page of a peer that answers and is still in it. */
function remoteMembers({ world, progress }: Context): readonly Expressway[] {
  const known = progress.start.remoteMembers.map((id) => expresswayOf(world, id))
  const witness = known.find((peer) => peer.power.state === 'up' && hasPeers(peer)) ?? known[0]
  return witness ? membersOf(world, witness) : []
}

/** Its peers as they are entered in a zone. */
function remoteRows(context: Context): PageValues {
  return rowValues(remoteMembers(context).map(fqdnOf))
}

/** True when the remote cluster has gained or lost a peer since the start (NEI-18). */
function remoteHasChanged(context: Context): boolean {
  const then = context.progress.start.remoteMembers
  const now = remoteMembers(context).map(({ id }) => id)
  return now.toSorted().join() !== then.toSorted().join()
}

/** The zones of the local system that lead to any peer of the remote cluster. */
function zonesToRemote(context: Context): ListItem[] {
  const [local, remote] = [inRole(context, P), remoteMembers(context).map(({ id }) => id)]
  return zonesOf(local).filter(({ values }) =>
    zonePeers(context.world, local, values).some(({ machine }) => machine && remote.includes(machine.id)),
  )
}

/** One zone leads to the remote cluster (NEI-01, NEI-08). */
function oneZone(context: Context): Need[] {
  const zones = zonesToRemote(context).map(({ values }) => zoneName(values))
  const name = named(context, inRole(context, P))
  return [
    need(
      zones.length > 0,
      {
        missing: `No zone of ${name} leads to the cluster of ${named(context, inRole(context, R))}.`,
        met: `A zone of ${name} leads to the cluster of ${named(context, inRole(context, R))}.`,
      },
      inRole(context, P),
      pages.zones,
    ),
    need(
      zones.length < 2,
      {
        missing: `These zones of ${name} lead to one cluster, keep one: ${zones.join(', ')}.`,
        met: 'One zone is enough for the whole cluster.',
      },
      inRole(context, P),
      pages.zones,
    ),
  ]
}

/** True where the systems at the other end have to be entered: a traversal server is called by them (NEI-11). */
function takesAddresses(context: Context): boolean {
  return zonesToRemote(context)[0]?.values['type'] !== 'Traversal server'
}

/** The zone is all peers of the remote cluster in any order, each once and by one address (NEI-10, NEI-15). */
function wholeZone(context: Context): Need[] {
  const [zone] = zonesToRemote(context)
  if (!zone) return [need(false, 'Create the zone first.')]
  const name = zoneName(zone.values)
  const rows = zonePeers(context.world, inRole(context, P), zone.values)
  const members = remoteMembers(context)
  return [
    ...members.map((member) =>
      need(
        rows.some(({ machine }) => machine?.id === member.id),
        `Enter ${hostOf(context.world, member)} in the zone ${name}.`,
        inRole(context, P),
        pages.zones,
      ),
    ),
    ...rows.map((row, index) => needOfRow(context, row, { name, members, earlier: rows.slice(0, index) })),
  ]
}

type Form = {
  readonly name: string
  readonly members: readonly Expressway[]
  readonly earlier: readonly ZonePeer[]
}

function needOfRow(context: Context, { address, machine }: ZonePeer, { name, members, earlier }: Form): Need {
  const words = `${address} in the zone ${name}`
  if (!machine || !members.some(({ id }) => id === machine.id)) {
    return need(false, `${words} is no peer of the remote cluster: take it out.`)
  }
  if (earlier.some((other) => other.machine?.id === machine.id)) {
    return need(false, `${words} is a peer that is entered already.`)
  }
  const found = lookUp(context.world, inRole(context, P), address)
  return need(!('failure' in found) && found.addresses.length === 1, {
    missing: severalAddresses(words),
    met: `${words} is one peer.`,
  })
}

/** The zone has come to a local peer, and somebody has looked at it there (NEI-19). */
function zoneSeenOn(context: Context, peer: Expressway): Need {
  const [zone] = zonesToRemote(context)
  const there = zonesOf(peer).find(({ id }) => id === zone?.id)
  return zone !== undefined && JSON.stringify(there) === JSON.stringify(zone)
    ? seenSinceCopy(context, peer, pages.zones)
    : need(
        false,
        copyHindrance(context, peer) ??
          `The zone is not on ${named(context, peer)} yet: it is copied within a minute.`,
        peer,
        pages.zones,
      )
}

/** A call from a local peer got through although a remote one was in that state (NEI-07, NEI-09). */
function calledPast(context: Context, state: string, words: string): Need {
  const called = staying(context).some(({ id }) => markedSince(context.progress, markOf.callPast(id, state)))
  return need(called, words)
}

/** Takes two remote peers out and calls past both. Of two peers one has to stay: there the other is out in both ways. */
function callsPastPeers(context: Context): Act[] {
  const [stays, resting, dead = resting] = remoteMembers(context)
  const called = stays && registrationsOf(context.world, stays)[0]
  const [zone] = zonesToRemote(context)
  if (!resting || !dead || !called || !zone) return []
  const call = placeCall(inRole(context, P), called.name, [zoneName(zone.values)])
  return [
    save(resting, pages.maintenanceMode, { mode: 'On' }),
    ...(dead === resting ? [call] : []),
    breakIt({ kind: 'power-off', expressway: dead.id }),
    call,
  ]
}

/** What the guide forbids while a cluster is neighbored. A zone that is made on a subordinate is the machine's to see. */
const rules: readonly Rule[] = [
  {
    id: 'NEI-M1',
    text: 'More than one zone leads to the remote cluster: calls go by the order of the zones and not by load.',
    guide: ['NEI-08'],
    brokenBy: noted('NEI-08'),
  },
  {
    id: 'NEI-M2',
    text: 'A call was sent through a zone that leaves out peers of the remote cluster: it fails when the others are down.',
    guide: ['NEI-09', 'NEI-10'],
    brokenBy: (moment) =>
      moment.events.some(
        (event) =>
          event.type === 'call-placed' &&
          event.route !== null &&
          staying(moment).some(({ id }) => id === event.expressway),
      ) &&
      zonesToRemote(moment).length > 0 &&
      wholeZone(moment).some(({ met }) => !met),
  },
  {
    id: 'NEI-M3',
    text: 'A zone leads to a peer of the own cluster.',
    guide: ['NEI-12'],
    brokenBy: noted('NEI-12'),
  },
  {
    id: 'NEI-M4',
    text: 'A zone holds the same address twice, or a name that stands for several.',
    guide: ['NEI-15'],
    brokenBy: noted('NEI-15'),
  },
  {
    id: 'NEI-M5',
    text: 'A zone verifies certificates but holds IP addresses, which they do not carry.',
    guide: ['NEI-16'],
    brokenBy: noted('NEI-16'),
  },
  {
    id: 'NEI-M7',
    text: 'The peers of the zone were put in another order: order counts on System > Clustering, not in a zone.',
    guide: ['NEI-17'],
    accepted: true,
    brokenBy: noted('NEI-17'),
  },
]

/** True when the page of zones of a local peer has just said something that goes by this row. */
function noted(row: string): Rule['brokenBy'] {
  return (moment: Moment) =>
    moment.events.some(
      (event) =>
        event.type === 'item-saved' &&
        event.list === 'zones' &&
        staying(moment).some(({ id }) => id === event.expressway) &&
        event.notes.some(({ guide }) => guide.includes(row)),
    )
}

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [local, remote] = [playing(world, roles, P), playing(world, roles, R)]
  const members = isClustered(local) ? membersOf(world, local) : [local]
  return firstRefusal(
    () => oneCluster(world, local, remote),
    () => noRemoteCluster(world, remote),
    () => onSubordinate(world, local),
    // Remote peers may be down: the zone is there so that calls get through all the same.
    () => unreachable(world, members, 'NEI-13'),
    () => otherVersion(world, members, 'NEI-01'),
  )
}

function oneCluster(world: World, local: Expressway, remote: Expressway): StartRefusal | null {
  const members = isClustered(local) ? membersOf(world, local) : [local]
  if (!members.some(({ id }) => id === remote.id)) return null
  return startRefused(
    `${named({ world }, remote)} is in the cluster of ${named({ world }, local)} itself: peers must not be neighbors of each other.`,
    ['NEI-12'],
  )
}

function noRemoteCluster(world: World, remote: Expressway): StartRefusal | null {
  return isClustered(remote)
    ? null
    : startRefused(
        `${named({ world }, remote)} is in no cluster that could be neighbored.`,
        ['NEI-01'],
        'create',
      )
}

function onSubordinate(world: World, local: Expressway): StartRefusal | null {
  if (!isClustered(local) || isPrimary(world, local)) return null
  const primary = designatedPrimary(world, local)
  const who = primary ? `${named({ world }, primary)} is` : 'it has none'
  return startRefused(
    `A zone is made on the primary of the local cluster. ${named({ world }, local)} is not the primary; ${who}.`,
    ['NEI-13'],
  )
}

function closing(context: Context): string[] {
  const [zone] = zonesToRemote(context)
  const remote = remoteMembers(context)
  return [
    zone
      ? `The zone ${zoneName(zone.values)} of ${named(context, inRole(context, P))} leads to the cluster of ${named(context, inRole(context, R))}, which has ${remote.length} peers.`
      : 'No zone leads to the remote cluster any more.',
    'Whenever that cluster gains or loses a peer, the zone has to follow.',
    ...stillOut(context),
    ...context.progress.remarks,
  ]
}

/** What the test calls have left behind. */
function stillOut(context: Context): string[] {
  return remoteMembers(context).flatMap((peer) => {
    const name = named(context, peer)
    if (peer.power.state !== 'up') return [`${name} is still down.`]
    return textSetting(peer, 'maintenance-mode.mode') === 'On'
      ? [`${name} is still in maintenance mode.`]
      : []
  })
}

/** Neighbor a remote cluster (guide, page 18). */
export const neighborCluster: Procedure = {
  id: 'neighbor-cluster',
  title: 'Neighbor a remote cluster',
  guide: 'page 18',
  text: 'Connects an Expressway, or a cluster, to another cluster by one zone that holds all peers of it.',
  startsIn: { scenario: 'two-clusters', roles: { primary: 'expe1', remotePeer: 'expe4' } },
  roles: [
    { key: P, label: 'Local primary' },
    { key: R, label: 'Peer of the remote cluster' },
  ],
  orderMistake: 'NEI-10',
  preflight: () => [],
  startRefusal,
  phases,
  rules,
  willBeLost: () => [],
  closing,
}
