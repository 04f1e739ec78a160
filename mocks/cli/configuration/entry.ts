import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import { catalogueFields } from '#contract/settings/catalogue'
import type { FieldDefinition, PageValues, SettingValue } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { Expressway } from '../../sim/ground/index'
import { choiceWord } from '../choice-word'
import type { Context, Target } from '../context'
import { fixedFieldsOf } from './fixed-fields'
import { KIND, kindWordsOf } from './kind-paths'
import { inOrder, nameOf } from './path'
import { draftOf } from './target'

/** One value that the command line can read and set. */
export type ConfigurationEntry = {
  /** The words after `xConfiguration`, indexes among them. */
  readonly path: readonly string[]
  /** Another path that leads there and is not shown. */
  readonly otherPath?: readonly string[]
  readonly field: FieldDefinition
  /** What was typed and waits to be saved, or else what is saved. */
  readonly value: SettingValue
  /** Whether a dump has it: not what belongs to another kind of item, or to an item that is still to be. */
  readonly isShown: boolean
  /** What it is saved with; nothing where the lab knows one value only. */
  readonly target: Target | null
}

/** The lines of a dump below the path that was typed, in their order. */
export function shownBelow(context: Context, isBelow: (entry: ConfigurationEntry) => boolean) {
  return entriesOf(context)
    .filter((entry) => entry.isShown && isBelow(entry))
    .map((entry) => ({ entry, order: orderedBy(entry) }))
    .toSorted((one, other) => inOrder(one.order, other.order))
    .map(({ entry }) => entry)
}

/** Everything that an Expressway has to configure. */
export function entriesOf(context: Context): ConfigurationEntry[] {
  const pages = onPages.map((place) => pageEntry(context, place))
  return [...pages, ...listDefinitions.flatMap((list) => listEntries(context, list).entries)]
}

/** The entry that the typed words name exactly, by the path that is shown or by another that leads there. */
export function entryNamed(context: Context, typed: readonly string[]): ConfigurationEntry | undefined {
  const name = nameOf(typed)
  const place = onPagesByName.get(name)
  if (place) return pageEntry(context, place)
  for (const list of listDefinitions) {
    const found = listEntries(context, list).byName.get(name)
    if (found) return found
  }
  return undefined
}

const onPages = catalogueFields.flatMap(({ id, page, field }) => {
  const target: Target = { kind: 'page', page: page.id }
  return field.cli === undefined ? [] : [{ id, path: field.cli.split(' '), field, target }]
})
const onPagesByName = firstByName(onPages)

function pageEntry(context: Context, { id, path, field, target }: (typeof onPages)[number]) {
  const value = draftOf(context, target)[field.key] ?? context.reads.setting(id)
  return { path, field, value, isShown: true, target }
}

/** Each by the names that lead to it; of several with one name the first. */
function firstByName<T extends Pick<ConfigurationEntry, 'path' | 'otherPath'>>(all: readonly T[]) {
  const byName = new Map<string, T>()
  for (const one of all) {
    for (const path of [one.path, one.otherPath]) {
      const name = path && nameOf(path)
      if (name !== undefined && !byName.has(name)) byName.set(name, one)
    }
  }
  return byName
}

// Readers of the field take the first line of an item that has kinds for its name (interface facts, 1.4).
function orderedBy({ path, field, target }: ConfigurationEntry): readonly string[] {
  const list = target?.kind === 'item' ? listDefinitions.find(({ id }) => id === target.list) : undefined
  return list?.cliKindKey !== undefined && list.nameKey === field.key ? path.with(-1, '') : path
}

/** The items of a list that have an index on the command line; the built-in ones have none. */
function indexedItems(list: ListDefinition, expressway: Expressway) {
  return (expressway.lists[list.id] ?? []).filter(
    ({ values }) => !list.protectedNames.includes(String(values[list.nameKey])),
  )
}

type Item = { readonly id: string | null; readonly position: number; readonly values: PageValues }

/** The items that there are, those that were begun, and the one that would be next. */
function itemsOf({ expressway, session }: Context, list: ListDefinition): Item[] {
  const saved = indexedItems(list, expressway).map(
    ({ id, values }, at): Item => ({
      id,
      position: at + 1,
      values,
    }),
  )
  const begun = session.drafts.flatMap(({ target }): Item[] =>
    target.kind === 'item' && target.list === list.id && target.id === null
      ? [{ id: null, position: target.position, values: {} }]
      : [],
  )
  const all = [...saved, ...begun]
  return [...all, { id: null, position: all.length + 1, values: {} }]
}

type OfList = {
  readonly entries: readonly ConfigurationEntry[]
  readonly byName: ReadonlyMap<string, ConfigurationEntry>
}

/**
 * What the items of a list have to configure. A dump that is pasted asks for it line by line, and most lines are about
 * something else: it is found once for the items as they are. A terminal sees finished worlds only, whose parts nobody
 * changes any more.
 */
function listEntries(context: Context, list: ListDefinition): OfList {
  const { expressway, session } = context
  if (session.drafts.some(({ target }) => target.kind === 'item' && target.list === list.id))
    return foundEntries(context, list)
  // Where nothing was ever stored, the list itself stands for its items.
  const items = expressway.lists[list.id] ?? list
  const known = knownEntries.get(items) ?? foundEntries(context, list)
  knownEntries.set(items, known)
  return known
}

const knownEntries = new WeakMap<object, OfList>()

function foundEntries(context: Context, list: ListDefinition): OfList {
  const entries = newEntries(context, list)
  return { entries, byName: firstByName(entries) }
}

function newEntries(context: Context, list: ListDefinition): ConfigurationEntry[] {
  const root = list.cli?.split(' ')
  if (!root) return []
  const items = itemsOf(context, list)
  return items.flatMap((item) => {
    const target: Target = { kind: 'item', list: list.id, id: item.id, position: item.position }
    const values = { ...item.values, ...draftOf(context, target) }
    const start = [...root, String(item.position)]
    return itemEntries(list, { start, target, values, isNext: item.position === items.length })
  })
}

type Place = {
  readonly start: readonly string[]
  readonly target: Target
  readonly values: PageValues
  readonly isNext: boolean
}

function itemEntries(list: ListDefinition, place: Place): ConfigurationEntry[] {
  const { start, target, values, isNext } = place
  const kinds = fieldsOf(list).find(({ key }) => key === list.cliKindKey)
  const kind = kinds && choiceWord(String(values[kinds.key] ?? kinds.default))
  // An item that has kinds is begun with its name: what its other fields are is not known before.
  const isReached = ({ key }: FieldDefinition) => !isNext || kind === undefined || key === list.nameKey
  const own = fieldsOf(list)
    .filter(isReached)
    .flatMap((field): ConfigurationEntry[] => {
      if (field.cli === undefined) return []
      const words = field.cli.split(' ')
      const value = values[field.key] ?? field.default
      if (!words.includes(KIND))
        return [{ path: [...start, ...words], field, value, isShown: !isNext, target }]
      return kindWordsOf(list, field).map((word) => ({
        path: [...start, word, ...words.slice(1)],
        ...(word === kind ? { otherPath: [...start, ...words.slice(1)] } : {}),
        field,
        value,
        isShown: !isNext && word === kind,
        target,
      }))
    })
  const fixed = fixedFieldsOf(list.id)
    .filter(({ field }) => isReached(field))
    .map(
      ({ path, field, kind: of }): ConfigurationEntry => ({
        path: [...start, ...path],
        field,
        value: field.default,
        isShown: !isNext && (of === undefined || of === kind),
        target: null,
      }),
    )
  return [...own, ...fixed]
}
