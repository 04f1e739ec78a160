import { logEvent } from '../../ground/logs/log'
import { expresswayOf, expresswaysOf, type Stage, snapshotOf } from '../../ground/stage'
import { linkKey } from '../../ground/state/links'
import type { Expressway, World } from '../../ground/world'
import { logHandshake } from '../../machine/certificates/handshake'
import { cutBetween, nameOf } from '../../machine/network/read'
import type { LinkView } from './link-condition'
import { type Looked, lookAtRow, otherRows, viewOf } from './read'
import { peerPresents, tlsConditions } from './tls-conditions'

/** Brings `World.contacts` up to date: who is in contact with whom, since when, and who was lost when. */
export function updateContacts(stage: Stage): void {
  const world = snapshotOf(stage)
  for (const expressway of expresswaysOf(world)) {
    const listed = new Set<string>()
    for (const row of otherRows(world, expressway)) {
      if (!row.machine || listed.has(row.machine.id)) continue
      listed.add(row.machine.id)
      const isUp = expressway.power.state === 'up'
      const looked = isUp ? lookAtRow(world, expressway, row) : []
      const broken = isUp ? looked.find(({ holds }) => !holds)?.evidence : 'This system is down.'
      updateContact(stage, expressway, row.machine, broken)
      updateHandshake(stage, viewOf(world, expressway, row), looked)
    }
    forgetUnlisted(stage, expressway, listed)
  }
}

function updateContact(stage: Stage, from: Expressway, to: Expressway, broken: string | undefined): void {
  const { world } = stage
  const key = linkKey(from.id, to.id)
  const contact = (world.contacts[key] ??= { since: null, lostAt: null })
  const logged = expresswayOf(world, from.id)
  if (broken === undefined && contact.since === null) {
    contact.since = world.now
    stage.events.push({ type: 'contact-made', expressway: from.id, peer: to.id })
    logEvent(stage, logged, { event: 'Cluster peer reached', detail: nameOf(to), tone: 'good' })
  }
  if (broken !== undefined && contact.since !== null) {
    contact.since = null
    contact.lostAt = world.now
    stage.events.push({ type: 'contact-lost', expressway: from.id, peer: to.id, reason: broken })
    logEvent(stage, logged, { event: 'Cluster peer lost', detail: `${nameOf(to)}: ${broken}`, tone: 'bad' })
  }
}

/** TLS begins when all before it holds; how it went is logged when it went otherwise than the last time (ISO-02). */
function updateHandshake(stage: Stage, view: LinkView, looked: readonly Looked[]): void {
  const contact = view.to && stage.world.contacts[linkKey(view.from.id, view.to.id)]
  if (!contact) return
  const presentation = looked.some(({ condition }) => tlsNames.has(condition.name)) && peerPresents(view)
  if (presentation) contact.handshake = logHandshake(stage, presentation, contact.handshake)
  else delete contact.handshake
}

const tlsNames = new Set(tlsConditions.map(({ name }) => name))

/** A peer that is no longer listed is not lost: it was taken off the list. */
function forgetUnlisted(stage: Stage, from: Expressway, listed: ReadonlySet<string>): void {
  for (const other of expresswaysOf(stage.world)) {
    const key = linkKey(from.id, other.id)
    if (!listed.has(other.id) && stage.world.contacts[key]) delete stage.world.contacts[key]
  }
}

/** Logs that a machine which this one does not list tries to reach it (CRE-M14, RMD-M3). Once for each attempt. */
export function logUnexpectedContacts(stage: Stage): void {
  const world = snapshotOf(stage)
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
