import { noSettingsPage, settingsPage } from '#contract/settings/catalogue'
import type { PageValues, SettingsPageDefinition } from '#contract/settings/field'
import { type FieldError, fieldsOf, problemsWith } from '#contract/settings/validate'
import type { CommandOf } from '../../ground/command'
import type { Note } from '../../ground/event'
import { refuse } from '../../ground/refusals'
import {
  type Decision,
  expresswayOf,
  type PageRules,
  recordMistake,
  type Save,
  type Stage,
  snapshotOf,
} from '../../ground/stage'
import { endFault } from '../faults/update'
import { revisionOf, valuesOf } from '../settings/read'
import { sentValues } from '../settings/sent-values'
import { subordinateRefusal } from '../sharing/read'
import { recordOnSubordinate, recordUntimely } from '../sharing/update'
import { storeSave } from './store-save'

/** Saves a settings page: all of it or nothing. */
export function decideSaveSettings(stage: Stage, command: CommandOf<'save-settings'>): Decision {
  // Questions are asked of plain data; the draft is for what is done about the answers.
  const world = snapshotOf(stage)
  const expressway = expresswayOf(world, command.expressway)
  const page = settingsPage(command.page)
  if (!page) return refuse('not-found', noSettingsPage(command.page))
  if (command.revision !== null && command.revision !== revisionOf(expressway, page.id)) {
    return refuse('changed-meanwhile', `${page.title} was saved by someone else since you opened it.`)
  }
  const before = valuesOf(expressway, page)
  const after = { ...before, ...sentValues(page, command.values) }
  const errors = shapeErrors(page, command.values, after)
  if (errors.length > 0) {
    return refuse('invalid', `${page.title} was not saved: ${errors.length} field(s) need another value.`, {
      errors,
    })
  }
  const changed = fieldsOf(page).filter((field) => before[field.key] !== after[field.key])
  const save: Save = { expressway, page, before, after, changed, by: command.by }
  const rules = rulesFor(stage, page)
  const clusterWide = changed.find((field) => field.scope === 'cluster')
  const ofPage = rules.refuse?.(world, save)
  const shared = clusterWide && subordinateRefusal(world, expressway, clusterWide.label)
  // What strict has always refused comes before what it once let through: an old log had its answer by that.
  const no = ofPage?.wasLetThrough ? (shared ?? ofPage) : (ofPage ?? shared)
  if (no) return no
  for (const mistake of rules.mistakes?.(world, save) ?? []) recordMistake(stage, mistake)
  if (clusterWide) recordOnSubordinate(stage, expressway, clusterWide.label)
  const fault = rules.lostTo?.(world, save)
  if (fault) {
    endFault(stage, fault)
    report(stage, save, [])
  } else {
    const changing = expresswayOf(stage.world, expressway.id)
    carryOut(stage, { ...save, expressway: changing }, clusterWide !== undefined)
  }
  return undefined
}

const rulesFor = ({ rules }: Stage, page: SettingsPageDefinition): PageRules => rules.pages[page.id] ?? {}

function shapeErrors(page: SettingsPageDefinition, values: PageValues, after: PageValues): FieldError[] {
  const fields = fieldsOf(page)
  const unknown = Object.keys(values)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((field) => ({ field, message: `${page.title} has no such field.` }))
  // Hidden fields are judged too when somebody sends them: nothing out of range is ever stored.
  const sent = fields.filter((field) => Object.hasOwn(values, field.key))
  const sentErrors = problemsWith(
    sent.map((field) => ({ ...field, visibleWhen: undefined })),
    after,
  )
  const others = problemsWith(
    fields.filter((field) => !sent.includes(field)),
    after,
  )
  return [...unknown, ...sentErrors, ...others]
}

function carryOut(stage: Stage, save: Save, clusterWide: boolean): void {
  const { expressway } = save
  const rules = rulesFor(stage, save.page)
  const notes: Note[] = clusterWide ? recordUntimely(stage, expressway) : []
  storeSave(stage, save, rules.restartApplies?.(save) ?? true)
  notes.push(...(rules.carriedOut?.(stage, save) ?? []))
  report(stage, save, notes)
}

function report(stage: Stage, save: Save, notes: Note[]): void {
  const { expressway, page } = save
  stage.events.push({
    type: 'settings-saved',
    expressway: expressway.id,
    page: page.id,
    notes,
    clustering: rulesFor(stage, page).standing?.(stage, save) ?? null,
  })
}
