import { listDefinitions } from '#contract/lists/catalogue'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import type { Cure, Why } from '#contract/wire/why'
import { alarmDefinition } from '../alarms/catalogue'
import type { AlarmDefinition } from '../alarms/definition'
import { alarmRowId } from '../alarms/read'
import { reconnectWarning } from '../around/faults/reconnect'
import { lookAtImpairments } from '../cluster/links/impairments'
import { lookAtRow } from '../cluster/links/read'
import { expresswaysOf } from '../ground/stage'
import type { Expressway, World } from '../ground/world'
import { onPage } from '../machine/cures/read'
import { nameOf } from '../machine/network/read'
import { designatedPrimary, filledRows, isSubordinate, type PeerRow } from '../machine/peers/read'

/** Why a row of the Clustering page reads as it does: the cause, and every condition looked at, the broken one last. */
export function whyRow(world: World, expressway: Expressway, index: number): Why | undefined {
  const row = filledRows(world, expressway).find((candidate) => candidate.index === index)
  if (!row) return undefined
  if (row.machine?.id === expressway.id) {
    return {
      question: `Why does row ${index} of ${nameOf(expressway)} read This system?`,
      answer: `Row ${index} leads to ${nameOf(expressway)} itself.`,
      guide: [],
      chain: [],
      cure: null,
    }
  }
  const { isBroken, ...link } = explainLink(world, expressway, row)
  return {
    question: `Why does row ${index} of ${nameOf(expressway)} read ${isBroken ? 'Failed' : 'Active'}?`,
    answer: 'The link has everything that it needs.',
    guide: [],
    cure: null,
    ...link,
  }
}

type Explained = Pick<Why, 'chain'> & Partial<Why> & { readonly isBroken: boolean }

/** What a link looks like, with its cause and cure while it is broken, or while something beside the contact is missing. */
function explainLink(world: World, expressway: Expressway, row: PeerRow): Explained {
  const conditions = lookAtRow(world, expressway, row)
  const isBroken = conditions.some(({ holds }) => !holds)
  const looked = isBroken
    ? conditions
    : [...conditions, ...lookAtImpairments(world, expressway, row).filter(({ holds }) => !holds)]
  const chain = looked.map(({ condition, holds, evidence, guide = condition.guide }) => ({
    condition: condition.text,
    holds,
    evidence,
    guide: [guide],
  }))
  const broken = looked.find(({ holds }) => !holds)
  if (!broken) return { chain, isBroken }
  const { condition, evidence, guide = condition.guide } = broken
  const view = { world, from: expressway, to: row.machine, index: row.index, address: row.address }
  return { chain, isBroken, answer: evidence, guide: [guide], cure: warned(world, condition.cure(view)) }
}

/** What the lab mends can do harm to others (RMD-14). */
function warned(world: World, cure: Cure): Cure {
  if (cure.kind !== 'end-fault') return cure
  const fault = world.faults.find(({ id }) => id === cure.fault)
  return { ...cure, warning: (fault && reconnectWarning(world, fault)?.text) ?? null }
}

/** Why an alarm stands, by the id of its row on Status > Alarms. */
export function whyAlarm(world: World, alarmId: string): Why | undefined {
  for (const expressway of expresswaysOf(world)) {
    const alarm = expressway.alarms.find(({ key }) => alarmRowId(expressway, key) === alarmId)
    if (alarm) return explainAlarm(world, expressway, alarm.key)
  }
  return undefined
}

function explainAlarm(world: World, expressway: Expressway, key: string): Why {
  const definition = alarmDefinition(key)
  const { guide } = definition
  const row = definition.failedRow?.(expressway, world)
  const link = row && explainLink(world, expressway, row)
  const because = definition.because(expressway, world)
  const note = definition.note?.(expressway, world) ?? ''
  const own = typeof guide === 'function' ? guide(expressway, world) : guide
  // An alarm that says no more than its link is explained by what explains the link.
  const isLink = link?.answer !== undefined && because.includes(link.answer)
  return {
    question: `Why does "${definition.title}" stand on ${nameOf(expressway)}?`,
    answer: [causeOf(because, link?.answer), note].filter((sentence) => sentence !== '').join(' '),
    guide: isLink && link.guide ? link.guide : own === undefined ? [] : [own],
    chain: link?.chain ?? [],
    cure: link?.cure ?? cureOf(world, expressway, definition),
  }
}

/** What the alarm says and what the link says, each once. */
function causeOf(because: string, evidence: string | undefined): string {
  if (evidence === undefined) return because
  return because.includes(evidence) ? evidence : `${because} ${evidence}`
}

/** What mends it: its own cure, or what its action leads to, on the machine where that is changed. */
function cureOf(world: World, expressway: Expressway, { cure, action }: AlarmDefinition): Cure | null {
  if (cure) return warned(world, cure(expressway, world))
  if (!action) return null
  const primary = isSubordinate(world, expressway) ? designatedPrimary(world, expressway) : undefined
  const machine = primary && isReplicated(action.path) ? primary : expressway
  return onPage(world, machine, {
    path: action.path,
    text: `On ${nameOf(machine)}: ${asClause(action.label)}`,
  })
}

/** A label that goes on after a colon. */
const asClause = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

/** True for a page of which the primary gives the peers a copy. */
function isReplicated(path: string): boolean {
  const page = settingsPages.find((candidate) => candidate.path === path)
  const list = listDefinitions.find((candidate) => candidate.path === path)
  return page ? fieldsOf(page).every(({ scope }) => scope === 'cluster') : list?.scope === 'cluster'
}
