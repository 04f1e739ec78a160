import type { FieldDefinition, PageValues } from '#contract/settings/field'
import { fieldsOf, formFieldsOf } from '#contract/settings/validate'
import { claimWords, type FaultClaim, type FaultPart, faultRows, inWords } from '#contract/wire/faults'
import type { Target as ToldTarget } from '#contract/wire/step-help'
import { alarmDefinition } from '../../sim/alarms/index'
import { expresswayOf, type FaultKind, present, type World } from '../../sim/ground/index'
import { hostOf, newItem, valuesOf } from '../../sim/machine/index'
import type { Act, ActKind, AskedOfTms } from './act'
import { detailOf } from './detail'
import { listAt, settingsAt } from './page-forms'
import { isTmsBox, standingInTms, tmsForm } from './tms-forms'

/** One thing on a page that something is done with, before it is put in words. */
export type Target = Omit<ToldTarget, 'words'>

/** What an act is done with on its page, in this order. In a form that is what does not stand there yet. */
export function targetsOf<K extends ActKind>(world: World, act: Act<K>): readonly Target[] {
  return targets[act.act](act, world)
}

const pressed =
  (role: 'button' | 'link' | 'checkbox') =>
  (name: string): Target => ({ role, name, value: '' })
const button = pressed('button')
const link = pressed('link')
const checkBox = pressed('checkbox')

const filled =
  (role: 'textbox' | 'combobox' | 'file' | 'terminal') =>
  (name: string, value: string): Target => ({ role, name, value })
const textBox = filled('textbox')
const comboBox = filled('combobox')
const file = filled('file')

/** The buttons of an act: the one that is pressed, and the one that says yes to what is asked after it. */
function buttonsOf<K extends ActKind>(act: Act<K>): readonly Target[] {
  const { control, confirm } = detailOf(act)
  return [control, confirm].filter((name) => name !== null).map(button)
}

/** The labels of drop-downs outside the forms of the contract. */
const dropDowns: ReadonlySet<string> = new Set(['Query type', 'Through'])
const chosenOrTyped = (name: string, value: string): Target =>
  (dropDowns.has(name) ? comboBox : textBox)(name, value)

/** The rows of a table that are ticked, by the names that the table has for them, and the buttons after that. */
function withRows<K extends ActKind>(act: Act<K>, nameOf: (id: string) => string): readonly Target[] {
  return [...detailOf(act).rows.map((id) => checkBox(`Select ${nameOf(id)}`)), ...buttonsOf(act)]
}

/** What is picked or typed by its label, and the buttons after it. */
const withFields =
  <K extends ActKind>(control: (name: string, value: string) => Target) =>
  (act: Act<K>): readonly Target[] => [
    ...detailOf(act).fields.map(({ label, value }) => control(label, String(value))),
    ...buttonsOf(act),
  ]

/** A line of a terminal. */
function typedLine({ on, line }: Act<'type' | 'type-as-root'>, world: World): readonly Target[] {
  return [filled('terminal')(`Command line of ${hostOf(world, expresswayOf(world, on))}`, line)]
}

const targets: { readonly [K in ActKind]: (act: Act<K>, world: World) => readonly Target[] } = {
  visit: () => [],
  save: (act, world) => {
    const form = settingsAt(act.page)
    const standing = valuesOf(expresswayOf(world, act.on), form)
    return [...changedFields(fieldsOf(form), standing, act.values), ...buttonsOf(act)]
  },
  'save-item': (act, world) => {
    const list = listAt(act.page)
    const standing =
      act.item === null ? newItem(list, '', {}).values : itemOf(world, act.on, act.page, act.item).values
    return [
      act.item === null ? button('New') : link(itemName(world, act, act.item)),
      ...changedFields(formFieldsOf(list), standing, act.values),
      ...buttonsOf(act),
    ]
  },
  'delete-items': (act, world) => withRows(act, (id) => itemName(world, act, id)),
  acknowledge: (act) => withRows(act, (id) => alarmDefinition(id.slice(`${act.on}.`.length)).title),
  restart: buttonsOf,
  reboot: buttonsOf,
  'shut-down': buttonsOf,
  'back-up': buttonsOf,
  restore: withFields(file),
  'take-snapshot': buttonsOf,
  'upload-image': (act) => [
    ...detailOf(act).fields.map(({ value }) => button(`Choose ${value}`)),
    ...buttonsOf(act),
  ],
  'continue-upgrade': buttonsOf,
  'look-up': withFields(chosenOrTyped),
  'change-certificates': withFields(file),
  'sign-in': withFields(textBox),
  type: typedLine,
  'type-as-root': typedLine,
  'set-dns-record': withFields(textBox),
  'place-call': (act, world) => [
    comboBox('Expressway', hostOf(world, expresswayOf(world, act.on))),
    ...withFields(chosenOrTyped)(act),
  ],
  'in-tms': (act, world) => [...act.changes.flatMap((change) => tmsFields(world, change)), ...buttonsOf(act)],
  'import-saml-metadata': withFields(file),
  break: (act, world) => [...faultFields(world, act.fault), ...buttonsOf(act)],
  mend: (act, world) => [
    comboBox('What is wrong', inWords(claimWords[act.claim.kind], act.claim)),
    ...claimedPlaces(world, act.claim),
    ...buttonsOf(act),
  ],
  wait: () => [],
  'wait-until-back': () => [],
  'wait-for-next-event': () => [],
}

/** The fields of a form of Cisco TMS that get another value than they have; a box is ticked, or cleared. */
function tmsFields(world: World, change: AskedOfTms): readonly Target[] {
  const standing = standingInTms(world, change)
  return tmsForm(change)
    .fields.filter(({ label, value }) => standing[label] !== value)
    .map(({ label, value }) => (isTmsBox(label) ? { ...checkBox(label), value } : textBox(label, value)))
}

/** The fields of a form that get another value than they have, in the order of the form. */
function changedFields(
  fields: readonly FieldDefinition[],
  standing: PageValues,
  values: PageValues,
): readonly Target[] {
  return fields.flatMap((field) => {
    const value = values[field.key]
    return value === undefined || value === standing[field.key]
      ? []
      : [controlOf(field)(field.label, String(value))]
  })
}

/** The control that a form draws for a field. */
function controlOf(field: FieldDefinition) {
  const isChosen = field.kind === 'choice' || (field.kind === 'number' && field.control === 'drop-down')
  return isChosen ? comboBox : textBox
}

function itemOf(world: World, on: string, page: Act<'save-item'>['page'], id: string) {
  const items = expresswayOf(world, on).lists[listAt(page).id] ?? []
  return present(
    items.find((item) => item.id === id),
    `${page} has no item ${id}`,
  )
}

/** What the table of a list calls an item. */
function itemName(world: World, { on, page }: Act<'save-item' | 'delete-items'>, id: string): string {
  return String(itemOf(world, on, page, id).values[listAt(page).nameKey])
}

/** The kind of fault by its label, and what the form asks for with it. */
function faultFields(world: World, { kind, ...told }: FaultKind): readonly Target[] {
  const row = present(
    faultRows.find((one) => one.kind === kind),
    `there is no fault ${kind}`,
  )
  return [comboBox('Fault', inWords(row.label, told)), ...placeFields(world, told)]
}

/** Where others are sent. */
function claimedPlaces(world: World, { expressway, between, server }: FaultClaim): readonly Target[] {
  const host = (id: string) => hostOf(world, expresswayOf(world, id))
  const ends = between ?? (expressway === undefined ? [] : [expressway])
  return [
    ...ends.map((id, index) => comboBox(index === 0 ? 'Where' : 'and where', host(id))),
    ...(server === undefined ? [] : [textBox('Which server', server)]),
  ]
}

/** The machines, the server and the amounts that the form asks for with a kind of fault. */
function placeFields(world: World, told: object): readonly Target[] {
  const parts = new Map(Object.entries(told))
  const host = (id: unknown) => hostOf(world, expresswayOf(world, String(id)))
  const fields: { readonly [P in FaultPart]: (value: unknown) => readonly Target[] } = {
    expressway: (id) => [comboBox('Expressway', host(id))],
    between: (pair) =>
      Array.isArray(pair) ? [comboBox('Between', host(pair[0])), comboBox('and', host(pair[1]))] : [],
    from: (id) => [comboBox('From', host(id))],
    to: (id) => [comboBox('to', host(id))],
    percent: (percent) => [textBox('Percent', String(percent))],
    milliseconds: (milliseconds) => [textBox('Milliseconds', String(milliseconds))],
    seconds: (seconds) => [textBox('Seconds', String(seconds))],
    server: (server) => [textBox('Server', String(server))],
    // The kind says it: it is offered once for each port.
    port: () => [],
  }
  return Object.entries(fields).flatMap(([part, field]) => (parts.has(part) ? field(parts.get(part)) : []))
}
