import { pages } from '#contract/pages'
import { catalogueField } from '#contract/settings/catalogue'
import { type Expressway, expresswaysOf, type World } from '../../sim/ground/index'
import { addressOf, filledRows, fqdnOf, isClustered, membersOf } from '../../sim/machine/index'
import { restart, save, setDnsRecord, waitUntilBack } from '../language/act'
import { inRole, isReachable, named, onRole, playing, staying } from '../language/cast'
import { rowOf } from '../language/clustering'
import {
  checkNotThePrimary,
  hasLeftTheCluster,
  isBackInTheCluster,
  removedBefore,
} from '../language/common-steps'
import { pageName } from '../language/page-name'
import { lentPhases, lentRules, type Part, startWithout } from '../language/part'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import {
  firstRefusal,
  leavesThePrimary,
  notListedBy,
  notPrimaryOf,
  otherVersion,
  startRefused,
  unreachable,
} from '../language/refusals'
import { justSaved, type Rule, wasTried } from '../language/rule'
import { type Context, comesAfter, type Need, need, step, wasDone } from '../language/step'
import { addPeer } from './add-peer'
import { removeLivePeer } from './remove-live-peer'

const P = 'primary'
const X = 'peer'

const removal: Part = {
  of: removeLivePeer,
  // The check of RML.01 is ADR.01, and a peer that comes back needs no other work meanwhile.
  without: ['RML.01', 'RML.10'],
  entry: ['ADR.01'],
  exit: 'ADR.02',
  roles: { primary: P, leavingPeer: X },
}

const adding: Part = {
  of: addPeer,
  entry: ['ADR.03'],
  exit: 'ADR.04',
  roles: { primary: P, newPeer: X },
  start: startWithout(X),
}

const phases: readonly Phase[] = [
  phase('Prepare', [checkNotThePrimary('ADR.01', X, { guide: ['ADR-02'] })]),
  ...lentPhases(removal, 'Remove'),
  phase('Remove: Check', [hasLeftTheCluster('ADR.02', X, { after: ['ADR.01'], guide: ['ADR-03'] })]),
  phase('New address', [
    step('ADR.03', 'Change the address', {
      text: 'Enter the new address, save, and restart. From then on the peer answers at the new address only. DNS has to follow: the lab\u2019s home has a panel for it.',
      on: X,
      path: pages.ip,
      acts: onRole(X, moveToAnotherAddress),
      needs: onRole(X, (context, peer) => [
        removedBefore(context, 'ADR.02'),
        ...addressChanged(context, peer),
      ]),
      after: ['ADR.02'],
      guide: ['ADR-01', 'ADR-04'],
    }),
  ]),
  ...lentPhases(adding, 'Add'),
  phase('Check', [
    isBackInTheCluster('ADR.04', X, {
      text: 'It has joined under its new address, and nobody lists the old one.',
      after: ['ADR.03'],
      guide: ['ADR-05'],
    }),
    step('ADR.05', 'Look for the old address', {
      text: 'Whatever still holds the old address follows: DNS, zones of other systems, servers of logs and management, certificates.',
      on: X,
      path: null,
      // DNS followed in ADR.03 and the zones in RML.08, so that nothing holds it any more when the peer is back.
      doneWith: ['ADD.30'],
      needs: onRole(X, (context, peer) => [
        comesAfter(context, 'ADR.04', 'Add the peer first.'),
        oldAddressGone(context, peer),
      ]),
      after: ['ADR.04'],
      guide: ['ADR-06'],
    }),
  ]),
]

/** The same place in another part of the subnet: `10.0.0.13` becomes `10.0.0.113`. */
const moved = (address: string): string => address.replace(/\.(\d+)$/, (_, last) => `.${Number(last) + 100}`)

/** Gives the peer another address, and its name in DNS the same one. */
function moveToAnotherAddress(_: Context, peer: Expressway) {
  const address = moved(addressOf(peer))
  return [
    save(peer, pages.ip, { lan1Ipv4Address: address }),
    restart(peer),
    waitUntilBack(peer),
    setDnsRecord(fqdnOf(peer), [address]),
  ]
}

/** What it was known by at the start and is not any more: an address, a name, or both. */
function oldNames(context: Context, expressway: Expressway): string[] {
  const { ip, fqdn } = context.progress.start.addresses[expressway.id] ?? { ip: '', fqdn: '' }
  return [
    ...(ip === addressOf(expressway) ? [] : [ip]),
    ...(fqdn === fqdnOf(expressway) ? [] : [fqdn.toLowerCase()]),
  ]
}

/** `own(X, ip)` is new, in force, and the peer answers there. */
function addressChanged(context: Context, expressway: Expressway): Need[] {
  const name = named(context, expressway)
  const waits = Object.keys(expressway.awaitingRestart).some((id) => id.startsWith('ip.'))
  return [
    need(
      !waits,
      {
        missing: `Restart ${name}: its new address is not in force yet.`,
        met: `No address of ${name} waits for a restart.`,
      },
      expressway,
      pages.restart,
    ),
    need(
      oldNames(context, expressway).length > 0,
      `Save another address on System > Network interfaces > IP of ${name} and restart it.`,
      expressway,
      pages.ip,
    ),
    need(
      isReachable(context.world, expressway),
      { missing: `Wait until ${name} is back.`, met: `${name} answers.` },
      expressway,
    ),
  ]
}

/** Settings and list items of one Expressway that hold one of the values, as the console names them. */
function placesOn(expressway: Expressway, values: readonly string[]): string[] {
  const holds = (value: unknown) => typeof value === 'string' && values.includes(value.toLowerCase())
  const settings = Object.entries(expressway.settings).flatMap(([id, value]) => {
    const known = holds(value) ? catalogueField(id) : undefined
    return known ? [`${known.field.label} on ${pageName(known.page.path)}`] : []
  })
  const items = Object.entries(expressway.lists).flatMap(([list, entries]) =>
    entries
      .filter((item) => Object.values(item.values).some(holds))
      .map((item) => `${String(item.values['name'] ?? item.id)} of ${list}`),
  )
  return [...settings, ...items]
}

function placesIn(world: World, values: readonly string[]): string[] {
  const records = Object.entries(world.network.hosts)
    .filter(([name, addresses]) => values.includes(name) || addresses.some((one) => values.includes(one)))
    .map(([name]) => `DNS: ${name}`)
  const machines = expresswaysOf(world).flatMap((expressway) =>
    placesOn(expressway, values).map((place) => `${named({ world }, expressway)}: ${place}`),
  )
  return [...records, ...machines]
}

/** No place of the world holds the old address (ADR-06). */
function oldAddressGone(context: Context, expressway: Expressway): Need {
  const values = oldNames(context, expressway)
  const places = placesIn(context.world, values)
  const old = values.join(' and ')
  return need(places.length === 0, {
    missing: `${old} still stands here: ${places.join('; ')}.`,
    met: `${old || 'The old address'} stands nowhere any more.`,
  })
}

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'ADR-M2',
    text: 'Only the rows were edited: the peer was given another address there while it was still in the cluster.',
    guide: ['ADR-01'],
    insteadOf: ['RML-23', 'REP-M1', 'ADD-M3', 'ADD-M19'],
    brokenBy: (moment) => {
      const peer = inRole(moment, X)
      return staying(moment).some(
        (listing) =>
          wasTried(moment, listing, ['REP-M1', 'ADD-M3', 'ADD-M19']) ||
          (justSaved(moment, listing, pages.clustering) &&
            isClustered(peer) &&
            rowOf(moment.world, listing, peer) === undefined &&
            filledRows(moment.world, listing).some((row) => row.machine === undefined)),
      )
    },
  },
  {
    id: 'ADR-M3',
    text: 'The peer was entered by its name while DNS still led that name to the old address: the row fails.',
    guide: ['ADR-06'],
    brokenBy: (moment) => {
      const [peer, primary] = [inRole(moment, X), inRole(moment, P)]
      return (
        wasDone(moment.progress, 'ADR.03') &&
        justSaved(moment, primary, pages.clustering) &&
        filledRows(moment.world, primary).some(
          ({ address, machine }) =>
            address.toLowerCase() === fqdnOf(peer).toLowerCase() && machine?.id !== peer.id,
        )
      )
    },
  },
  ...lentRules(removal),
  ...lentRules(adding),
]

function startRefusal(world: World, roles: Roles): StartRefusal | null {
  const [primary, peer] = [playing(world, roles, P), playing(world, roles, X)]
  return firstRefusal(
    () => leavesThePrimary(world, peer, 'ADR-02'),
    () => notListedBy(world, primary, peer, 'ADR-03'),
    () => isDead(world, peer),
    () => unreachable(world, [primary], 'ADR-03'),
    () => notPrimaryOf(world, primary, 'ADR-02'),
    () => otherVersion(world, membersOf(world, primary), 'ADD-12'),
  )
}

function isDead(world: World, peer: Expressway): StartRefusal | null {
  return isReachable(world, peer)
    ? null
    : startRefused(
        `${named({ world }, peer)} does not answer, so its address cannot be changed. Remove it as a dead peer.`,
        ['ADR-03', 'RML-04'],
        'remove-dead-peer',
      )
}

function closing(context: Context): string[] {
  const peer = inRole(context, X)
  return [
    `${named(context, peer)} is a peer of the cluster again, now at ${addressOf(peer)}.`,
    'Point the endpoints that used the old address to the cluster, and renew certificates that carry it.',
    ...context.progress.remarks,
  ]
}

/** Change the address of a peer (guide, page 34). */
export const changeAddress: Procedure = {
  id: 'change-address',
  title: 'Change the address of a peer',
  guide: 'page 34',
  text: 'Takes a peer out of the cluster, gives it another address, and adds it again. There is no shorter way.',
  startsIn: { scenario: 'cluster-of-three', roles: { primary: 'expe1', peer: 'expe3' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer with a new address' },
  ],
  orderMistake: 'ADR-01',
  preflight: () => [],
  startRefusal,
  phases,
  rules,
  // What the peer has of its own it gets back from the primary, whose configuration it has already.
  willBeLost: () => [],
  closing,
}
