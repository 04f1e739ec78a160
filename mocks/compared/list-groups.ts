import type { InMenu } from '#contract/in-menu'
import type { ListDefinition, RowState } from '#contract/lists/list'
import type { FieldDefinition, PageValues } from '#contract/settings/field'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import { listAnswer } from '../sim/answers/index'
import type { Expressway, World } from '../sim/ground/index'
import type { Compared } from './compare'
import { type Group, rowOf, type Seen, shownAs } from './row'

type List = InMenu<ListDefinition>

/** An item of a list on one machine, its passwords too: they are compared, and not shown. */
type Item = { readonly id: string; readonly values: PageValues; readonly state: RowState | undefined }

/** What an edit says that waits to be activated. */
const waiting: { readonly [S in RowState]: string | null } = {
  Active: null,
  Pending: 'Not activated yet',
  'Pending delete': 'Deleted, and in force until that is activated',
}

/**
 * The items of a list, a group a name: first whether it is in the list, then its fields. What is the same everywhere is
 * said in one row, or the few fields that are not could not be found among many.
 */
export function listGroups(
  world: World,
  list: List,
  machines: readonly Expressway[],
  compared: Compared,
): Group[] {
  const { scope } = list
  return named(machines.map((one) => byName(list, itemsOf(world, list, one)))).map(({ name, items }) => {
    const row = (key: string, label: string, cell: (item: Item) => Seen | null) =>
      rowOf(
        compared,
        { key, label, scope },
        items.map((item) => item && cell(item)),
      )
    const there = row('', 'In the list', (item) => presence(list, item))
    const fields = fieldsOf(list)
      .map((field) => row(field.key, field.label, (item) => cellOf(list, field, item)))
      .filter(({ cells }) => cells.some((cell) => cell !== null))
    const isSame = !fields.some(({ differs }) => differs)
    return { title: name, rows: [there, ...(isSame ? [] : fields)] }
  })
}

function itemsOf(world: World, list: List, expressway: Expressway): Item[] {
  const stored = expressway.lists[list.id] ?? []
  return listAnswer(world, expressway, list.id).items.map(({ id, values, state }) => ({
    id,
    values: { ...values, ...stored.find((item) => item.id === id)?.values },
    state,
  }))
}

/** Items by their names; where a list has a name more than once, the next ones are numbered. */
function byName(list: List, items: readonly Item[]): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  for (const item of items) {
    const name = String(item.values[list.nameKey] ?? '')
    const [free = name] = [name, ...items.map((_, at) => `${name} (${at + 2})`)].filter(
      (one) => !found.has(one),
    )
    found.set(free, item)
  }
  return found
}

/** Every name that one of the machines has, in the order in which they are met, with the item of each machine. */
function named(machines: readonly ReadonlyMap<string, Item>[]) {
  const names = new Set(machines.flatMap((items) => [...items.keys()]))
  return [...names].map((name) => ({ name, items: machines.map((items) => items.get(name) ?? null) }))
}

const pathOf = (list: List, { id, state }: Item) =>
  state === 'Pending delete' ? list.path : `${list.path}/${encodeURIComponent(id)}`

const presence = (list: List, item: Item): Seen => ({
  text: 'yes',
  notInForce: item.state ? waiting[item.state] : null,
  path: pathOf(list, item),
  field: null,
  by: 'yes',
})

function cellOf(list: List, field: FieldDefinition, item: Item): Seen | null {
  const values = Object.fromEntries(
    fieldsOf(list).map((one) => [one.key, item.values[one.key] ?? one.default]),
  )
  if (!isVisible(field, values)) return null
  const saved = String(values[field.key])
  return {
    text: shownAs(field, saved),
    notInForce: null,
    path: pathOf(list, item),
    field: field.key,
    by: saved,
  }
}
