import { listDefinition } from '#contract/lists/catalogue'
import type { FieldDefinition, PageValues, SettingValue } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import { apply } from '../../sim/apply'
import { type Command, eventOf, type Refusal, type World } from '../../sim/ground/index'
import type { Answer, Context, Draft, Target } from '../context'
import { does, error, ok, refusalLines } from '../reply'
import { draftOf, formOf, isSameTarget, saving, storedValues } from './target'

/** A field that gets a value. */
export type Assignment = {
  readonly target: Target
  readonly field: FieldDefinition
  readonly value: SettingValue
}

/** Commands so far, the world after them, and what still waits. */
type Plan = {
  readonly world: World
  readonly commands: readonly Command[]
  readonly drafts: readonly Draft[]
  readonly notes: readonly string[]
  readonly refusal?: Refusal
}

/**
 * Saves what was assigned, each page and item at once. What rules of several fields or items do not allow yet waits in the
 * session for the lines to come: on the command line such fields come one by one, in any order.
 */
export function assign(context: Context, assignments: readonly Assignment[]): Answer {
  const { world, session } = context
  const start: Plan = { world, commands: [], drafts: session.drafts, notes: [] }
  const tried = byTarget(context, assignments).reduce((plan, draft) => attempted(context, plan, draft), start)
  if (tried.refusal) return { ...error(...refusalLines(tried.refusal)), drafts: tried.drafts }
  const { commands, drafts, notes } = tried.commands.length > 0 ? withOthers(context, tried) : tried
  const reply = commands.length > 0 ? does(context, commands, notes) : ok(notes)
  return { ...reply, drafts }
}

/** What is to be saved of each target: what waits for it already, and what the line says. */
function byTarget(context: Context, assignments: readonly Assignment[]): (Draft & { typed: string[] })[] {
  const drafts: (Draft & { typed: string[] })[] = []
  for (const { target, field, value } of assignments) {
    const at = drafts.findIndex((draft) => isSameTarget(draft.target, target))
    const { values, typed } = drafts[at] ?? { values: draftOf(context, target), typed: [] }
    const draft = { target, values: { ...values, [field.key]: value }, typed: [...typed, field.key] }
    if (at < 0) drafts.push(draft)
    else drafts[at] = draft
  }
  return drafts
}

const without = (drafts: readonly Draft[], target: Target) =>
  drafts.filter((draft) => !isSameTarget(draft.target, target))

function attempted(context: Context, plan: Plan, { typed, ...draft }: Draft & { typed: string[] }): Plan {
  if (plan.refusal) return plan
  const { target } = draft
  const rest = without(plan.drafts, target)
  const values = changedOf(context, draft)
  // A line of a dump pasted back changes nothing, and nobody is asked whether it may.
  if (Object.keys(values).length === 0) return { ...plan, drafts: rest }
  const changed = { target, values }
  const waiting = { ...plan, drafts: inPlace(plan.drafts, changed) }
  if (isBehindAnother(rest, target)) return waiting
  const command = saving(context, changed)
  const { world, events } = apply(plan.world, command)
  const refusal = eventOf(events, 'refused')?.refusal
  if (!refusal) return { ...plan, world, commands: [...plan.commands, command], drafts: rest }
  if (!canWait(refusal, target, typed)) return { ...plan, drafts: rest, refusal }
  return { ...waiting, notes: [...plan.notes, ...waitingLines(target, refusal)] }
}

/** What differs from what is saved; all that is known of an item that is still to be. */
function changedOf(context: Context, { target, values }: Draft): PageValues {
  if (target.kind === 'item' && target.id === null) return values
  const stored = storedValues(context, target)
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => stored[key] !== value))
}

function inPlace(drafts: readonly Draft[], changed: Draft): Draft[] {
  const at = drafts.findIndex((draft) => isSameTarget(draft.target, changed.target))
  return at < 0 ? [...drafts, changed] : drafts.with(at, changed)
}

/** Items are saved in the order of their indexes, or a dump would come back in another. */
function isBehindAnother(drafts: readonly Draft[], target: Target): boolean {
  return (
    target.kind === 'item' &&
    target.id === null &&
    drafts.some(
      (other) =>
        other.target.kind === 'item' &&
        other.target.list === target.list &&
        other.target.id === null &&
        other.target.position < target.position,
    )
  )
}

/**
 * Whether lines to come can cure it. What is wrong with a value by itself was said before; a name that is taken, or an
 * option that another item has, stays wrong.
 */
function canWait({ kind, errors }: Refusal, target: Target, typed: readonly string[]): boolean {
  if (kind !== 'invalid' || errors.length === 0) return false
  return errors.every(({ field }) => !typed.includes(field) || !standsAlone(target, field))
}

function standsAlone(target: Target, key: string): boolean {
  if (target.kind === 'page') return false
  const list = listDefinition(target.list)
  const field = list && fieldsOf(list).find((candidate) => candidate.key === key)
  return (
    key === list?.nameKey ||
    (field?.kind === 'choice' && field.soleOption !== undefined) ||
    (field?.kind === 'text' && field.strictPassword === true)
  )
}

function waitingLines(target: Target, { errors }: Refusal): string[] {
  const form = formOf(target)
  const label = (key: string) => form && fieldsOf(form).find((field) => field.key === key)?.label
  return [
    'Note: this is kept in this session, and saved when the following is right as well.',
    ...errors.map(({ field, message }) => `Note: ${label(field) ?? field}: ${message}`),
  ]
}

/** Saves what waited for something that has just been saved: a link for its zone. */
function withOthers(context: Context, plan: Plan): Plan {
  const next = plan.drafts.find((draft) => {
    if (isBehindAnother(without(plan.drafts, draft.target), draft.target)) return false
    return !eventOf(apply(plan.world, saving(context, draft)).events, 'refused')
  })
  if (!next) return plan
  const command = saving(context, next)
  return withOthers(context, {
    ...plan,
    world: apply(plan.world, command).world,
    commands: [...plan.commands, command],
    drafts: without(plan.drafts, next.target),
  })
}
