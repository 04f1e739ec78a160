import { logEvent } from '../../ground/logs/log'
import { expresswayOf, expresswaysOf, type Stage, type Update } from '../../ground/stage'
import { linkKey } from '../../ground/state/links'
import type { Expressway, World } from '../../ground/world'
import { logHandshake } from '../../machine/certificates/handshake'
import { cutBetween, nameOf } from '../../machine/network/read'
import type { LinkView } from './link-condition'
import { type Looked, lookAtRow, otherRows, viewOf } from './read'
import { peerPresents, tlsConditions } from './tls-conditions'

/** Brings `World.contacts` up to date: who is in contact with whom, since when, and who was lost when. */
export const updateContacts: Update = (stage, world) => {
  for (const expressway of expresswaysOf(world)) {
    const listed = new Set<string>()
    for (const row of otherRows(world, expressway)) {
      if (!row.machine || listed.has(row.machine.id)) continue
      listed.add(row.machine.id)
      const isUp = expressway.power.state === 'up'
      const looked = isUp ? lookAtRow(world, expressway, row) : []
      const broken = isUp ? looked.find(({ holds }) => !holds)?.evidence : 'This system is down.'
      updateContact(stage, world, expressway, row.machine, broken)
      updateHandshake(stage, viewOf(world, expressway, row), looked)
    }
    forgetUnlisted(stage, world, expressway, listed)
  }
}

function updateContact(
  stage: Stage,
  { contacts, now }: World,
  from: Expressway,
  to: Expressway,
  broken: string | undefined,
): void {
  const key = linkKey(from.id, to.id)
  const known = contacts[key]
  const isMade = (known?.since ?? null) !== null
  if (known && isMade === (broken === undefined)) return
  const contact = (stage.world.contacts[key] ??= { since: null, lostAt: null })
  const logged = expresswayOf(stage.world, from.id)
  if (broken === undefined) {
    contact.since = now
    stage.events.push({ type: 'contact-made', expressway: from.id, peer: to.id })
    logEvent(stage, logged, { event: 'Cluster peer reached', detail: nameOf(to), tone: 'good' })
  } else if (isMade) {
    contact.since = null
    contact.lostAt = now
    stage.events.push({ type: 'contact-lost', expressway: from.id, peer: to.id, reason: broken })
    logEvent(stage, logged, { event: 'Cluster peer lost', detail: `${nameOf(to)}: ${broken}`, tone: 'bad' })
  }
}

/** TLS begins when all before it holds; how it went is logged when it went otherwise than the last time (ISO-02). */
function updateHandshake(stage: Stage, view: LinkView, looked: readonly Looked[]): void {
  if (!view.to) return
  const key = linkKey(view.from.id, view.to.id)
  const last = view.world.contacts[key]?.handshake
  const presentation = looked.some(({ condition }) => tlsNames.has(condition.name)) && peerPresents(view)
  const handshake = presentation ? logHandshake(stage, presentation, last) : undefined
  const contact = handshake === last ? undefined : stage.world.contacts[key]
  if (!contact) return
  if (handshake === undefined) delete contact.handshake
  else contact.handshake = handshake
}

const tlsNames = new Set(tlsConditions.map(({ name }) => name))

/** A peer that is no longer listed is not lost: it was taken off the list. */
function forgetUnlisted(stage: Stage, world: World, from: Expressway, listed: ReadonlySet<string>): void {
  for (const other of expresswaysOf(world)) {
    const key = linkKey(from.id, other.id)
    if (!listed.has(other.id) && world.contacts[key]) delete stage.world.contacts[key]
  }
}

/** Logs that a machine which this one does not list tries to reach it (CRE-M14, RMD-M3). Once for each attempt. */
export const logUnexpectedContacts: Update = (stage, world) => {
  for (const expressway of expresswaysOf(world)) logContactsFrom(stage, world, expressway)
}

function logContactsFrom(stage: Stage, world: World, from: Expressway): void {
  if (from.power.state !== 'up' || from.clustering.running !== 'clustered') return
  for (const row of otherRows(world, from)) {
    const to = row.machine
    if (!to || to.power.state !== 'up' || cutBetween(world, from.id, to.id) !== null) continue
    const knows = otherRows(world, to).some((back) => back.machine?.id === from.id)
    if (knows) continue
    const detail = `${nameOf(from)} called at ${row.address}; it is not in the list of peers`
    const last = to.eventLog.findLast((line) => line.event === 'Unexpected cluster contact')
    if (last?.detail === detail) continue
    logEvent(stage, expresswayOf(stage.world, to.id), {
      event: 'Unexpected cluster contact',
      detail,
      tone: 'warning',
    })
  }
}
