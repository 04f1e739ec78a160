import { isDraft } from 'mutative'
import { remembered, rememberedIn } from '../../ground/remembered'
import { expresswaysOf } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { type HandshakeVerdict, handshakeVerdict } from '../../machine/certificates/handshake'
import { turnsOf, turnsPassed } from '../../machine/certificates/turns'
import { filledRows, inContact, isClustered, isReturning, type PeerRow } from '../../machine/peers/read'
import { clockOutAt, isClockOut } from '../../machine/time/read'
import { linkConditions } from './conditions'
import type { LinkCondition, LinkView } from './link-condition'
import { bridgesRoundTrip, packetsArrive, roundTripDue } from './round-trip'
import { peerPresents, rowNaming, tlsConditions } from './tls-conditions'

/** A condition that was looked at, and what was found. */
export type Looked = {
  readonly condition: LinkCondition
  readonly holds: boolean
  readonly evidence: string
  /** The requirement that explains the failure, where it is not the condition's own. */
  readonly guide?: string
}

/** A row that was looked at as a link. */
type Judgement = {
  /** The conditions in the order looked at, up to the first that fails. */
  readonly looked: readonly Looked[]
  /** How the peer was taken to be who it says; undefined where it did not come to that. */
  readonly handshake: HandshakeVerdict | undefined
}

const tlsNames = new Set(tlsConditions.map(({ name }) => name))

function judge(view: LinkView): Judgement {
  const looked: Looked[] = []
  for (const condition of linkConditions) {
    const verdict = condition.check(view)
    looked.push({ condition, ...verdict })
    if (!verdict.holds) break
  }
  // TLS begins when all before it holds.
  const presented = looked.some(({ condition }) => tlsNames.has(condition.name)) && peerPresents(view)
  return { looked, handshake: presented ? andAfter(handshakeVerdict(presented), looked) : undefined }
}

/** Nothing was refused in the handshake itself, but the connection ends with it all the same (ISO-13). */
function andAfter(verdict: HandshakeVerdict, looked: readonly Looked[]): HandshakeVerdict {
  const last = looked.at(-1)
  if (!last || last.holds || tlsNames.has(last.condition.name)) return verdict
  return { detail: `${verdict.detail}; ended: ${last.evidence}`, tone: 'bad' }
}

/**
 * All that a judgement rests on. The conditions look at both machines, the network and the faults as they like; at other
 * machines only to find where an address leads, which is in the rows; and at the time for what is told here.
 */
function groundsOf({ world, from, to, index, address }: LinkView): readonly unknown[] {
  const back = to && rowNaming(world, to, from)
  const turns = [from, to].map((end) => end && turnsPassed(end.certificates, world.now))
  const clocks = [from, to].map((end) => end && isClockOut(world, end))
  return [
    to,
    index,
    address,
    back?.index,
    back?.address,
    world.network,
    world.faults,
    to && bridgesRoundTrip(world, from.id, to.id),
    to && packetsArrive(world, from.id, to.id),
    to && isReturning(world, from.id, to.id),
    world.signatures,
    ...turns,
    ...clocks,
  ]
}

type Judged = { readonly grounds: readonly unknown[]; readonly judgement: Judgement }

/** The last judgement of each row, by its index. */
const known = new WeakMap<Expressway, Map<number, Judged>>()

/** Looks at a row as a link. One that rests on the same grounds as the last time is not looked at again. */
export function judgeRow(world: World, from: Expressway, row: PeerRow): Judgement {
  const view = { world, from, index: row.index, address: row.address, to: row.machine }
  // A draft changes under its own identity.
  if ([world, from, row.machine].some(isDraft)) return judge(view)
  const grounds = groundsOf(view)
  const rows = known.get(from) ?? new Map<number, Judged>()
  const before = rows.get(row.index)
  if (before?.grounds.every((ground, index) => ground === grounds[index])) return before.judgement
  const judgement = judge(view)
  known.set(from, rows.set(row.index, { grounds, judgement }))
  return judgement
}

/**
 * When time alone may next change a link: what is presented or trusted begins or ends to be valid, a clock without a server
 * is too far out, or a far pair comes or goes.
 */
export const linksHoldUntil = remembered((world: World): number => {
  const turns = expresswaysOf(world).flatMap(({ certificates }) => turnsOf(certificates).map(({ at }) => at))
  const clocks = expresswaysOf(world).flatMap((expressway) => clockOutAt(world, expressway) ?? [])
  const trips = roundTripDue(world).map(({ at }) => at)
  return Math.min(...[...turns, ...clocks, ...trips].filter((at) => at > world.now))
})

/** The conditions of a row in the order looked at, up to the first that fails. */
export function lookAtRow(world: World, from: Expressway, row: PeerRow): readonly Looked[] {
  return judgeRow(world, from, row).looked
}

/** The first broken condition of a row, or nothing when the link works. */
export function brokenCondition(world: World, from: Expressway, row: PeerRow): Looked | undefined {
  const last = lookAtRow(world, from, row).at(-1)
  return last && !last.holds ? last : undefined
}

/** The filled rows that name another machine, or none. */
export function otherRows(world: World, from: Expressway): PeerRow[] {
  return filledRows(world, from).filter((row) => row.machine?.id !== from.id)
}

/** The conditions that break a link between two that can talk all the same: they tell each other what differs. */
const DISAGREEMENT = /^(listed-there$|same-)/

/** True where the machine of a row answers as a member of a cluster, though it may state something else. */
function answers(world: World, from: Expressway, row: PeerRow): boolean {
  const { machine } = row
  if (!machine || !isClustered(machine)) return false
  if (inContact(world, from.id, machine.id)) return true
  const broken = brokenCondition(world, from, row)
  return broken !== undefined && DISAGREEMENT.test(broken.condition.name)
}

/** The listed machines that answer a running member, each once. */
export const answeringPeers = rememberedIn((world, expressway): readonly Expressway[] => {
  if (expressway.power.state !== 'up') return []
  const rows = otherRows(world, expressway).filter((row) => answers(world, expressway, row))
  return [...new Set(rows.flatMap(({ machine }) => machine ?? []))]
})
