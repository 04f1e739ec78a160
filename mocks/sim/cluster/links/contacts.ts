import { eachMachine } from '../../ground/each-machine'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, expresswaysOf, type Stage } from '../../ground/stage'
import { linkKey } from '../../ground/state/links'
import type { Expressway, World } from '../../ground/world'
import { type HandshakeVerdict, logHandshake } from '../../machine/certificates/handshake'
import { machineAt } from '../../machine/dns/read'
import { cutBetween, nameOf } from '../../machine/network/read'
import { outsideOf } from '../../machine/peers/outside'
import { judgeRow, linksHoldUntil, otherRows } from './read'

/** Brings `World.contacts` up to date: who is in contact with whom, since when, and who was lost when. */
export const updateContacts = eachMachine({
  restsOn: (world) => [outsideOf(world)],
  holdsUntil: linksHoldUntil,
  update: (stage, world, expressway) => {
    const listed = new Set<string>()
    for (const row of otherRows(world, expressway)) {
      if (!row.machine || listed.has(row.machine.id)) continue
      listed.add(row.machine.id)
      const judgement = expressway.power.state === 'up' ? judgeRow(world, expressway, row) : undefined
      const broken = judgement
        ? judgement.looked.find(({ holds }) => !holds)?.evidence
        : 'This system is down.'
      updateContact(stage, world, expressway, row.machine, broken)
      updateHandshake(stage, world, expressway, row.machine, judgement?.handshake)
    }
    forgetUnlisted(stage, world, expressway, listed)
  },
})

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
    const changed = Object.entries(from.replication.changedAt).filter(([, at]) => at === now)
    if (changed.length > 0) contact.changedBefore = changed.map(([id]) => id)
    else delete contact.changedBefore
    stage.events.push({ type: 'contact-lost', expressway: from.id, peer: to.id, reason: broken })
    logEvent(stage, logged, { event: 'Cluster peer lost', detail: `${nameOf(to)}: ${broken}`, tone: 'bad' })
  }
}

/** How a handshake went is logged when it went otherwise than the last time (ISO-02). */
function updateHandshake(
  stage: Stage,
  { contacts }: World,
  from: Expressway,
  to: Expressway,
  verdict: HandshakeVerdict | undefined,
): void {
  const key = linkKey(from.id, to.id)
  const last = contacts[key]?.handshake
  if (verdict?.detail === last) return
  const contact = stage.world.contacts[key]
  if (!contact) return
  if (verdict) {
    contact.handshake = verdict.detail
    logHandshake(stage, from.id, verdict)
  } else delete contact.handshake
}

/** A peer that is no longer listed is not lost: it was taken off the list. */
function forgetUnlisted(stage: Stage, world: World, from: Expressway, listed: ReadonlySet<string>): void {
  for (const other of expresswaysOf(world)) {
    const key = linkKey(from.id, other.id)
    if (!listed.has(other.id) && world.contacts[key]) delete stage.world.contacts[key]
  }
}

/** Logs that a machine which this one does not list tries to reach it (CRE-M14, RMD-M3). Once for each attempt. */
export const logUnexpectedContacts = eachMachine({
  // Whoever is called writes it down, and looks at what it wrote last.
  restsOn: (world) => [outsideOf(world), ...expresswaysOf(world).map(({ eventLog }) => eventLog)],
  update: logContactsFrom,
})

function logContactsFrom(stage: Stage, world: World, from: Expressway): void {
  if (from.power.state !== 'up' || from.clustering.running !== 'clustered') return
  for (const row of otherRows(world, from)) {
    // Whom nobody finds, nobody calls.
    const to = machineAt(world, from, row.address)
    if (!to || to.power.state !== 'up' || cutBetween(world, from.id, to.id) !== null) continue
    const knows = otherRows(world, to).some((back) => back.machine?.id === from.id)
    if (knows) continue
    const detail = `${nameOf(from)} called at ${row.address}; it is not in the list of peers`
    // Several may call at once, each again and again: a line about one is no reason to repeat that about another.
    const isKnown = to.eventLog.some(
      (line) => line.event === 'Unexpected cluster contact' && line.detail === detail,
    )
    if (isKnown) continue
    logEvent(stage, expresswayOf(stage.world, to.id), {
      event: 'Unexpected cluster contact',
      detail,
      tone: 'warning',
    })
  }
}
