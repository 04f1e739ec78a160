import { listDefinitions } from '#contract/lists/catalogue'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import { type CommandOf, expresswaysOf } from '../sim/ground/index'
import { type Asked, placesOf, someIds, someValues } from './asked'

const by = 'admin'

/** Saves some fields of a settings page: every other time the one that clusters are made with. */
export function saveSettings(asked: Asked): CommandOf<'save-settings'> {
  if (asked.dice.below(2) === 0) return saveClustering(asked)
  const page = asked.dice.of(settingsPages)
  const values = someValues(asked, fieldsOf(page))
  return { type: 'save-settings', expressway: asked.on.id, page: page.id, values, revision: null, by }
}

/** The Clustering page: the rows of another machine, or of nobody, and who is the primary. */
function saveClustering(asked: Asked): CommandOf<'save-settings'> {
  const { dice, on, world } = asked
  const like = dice.of(expresswaysOf(world)).settings
  const places = placesOf(asked)
  const kept = dice.below(3) > 0
  const rows = [1, 2, 3, 4, 5, 6].map((index) => {
    const key = `peer${index}Address`
    const row = String(like[`clustering.${key}`] ?? '')
    return [key, kept && dice.below(6) > 0 ? row : dice.of(places)]
  })
  const rest = {
    clusterName: dice.of(['cluster1.example.com', 'cluster1.example.com', 'CLUSTER1.example.com', '']),
    configurationPrimary: 1 + dice.below(3),
    tlsVerificationMode: dice.of(['Permissive', 'Permissive', 'Enforce']),
  }
  const values = { ...Object.fromEntries(rows), ...rest }
  return { type: 'save-settings', expressway: on.id, page: 'clustering', values, revision: null, by }
}

/** Saves an item that exists, or another one. */
export function saveItem(asked: Asked): CommandOf<'save-item'> {
  const list = asked.dice.of(listDefinitions)
  const item = asked.dice.maybe(asked.on.lists[list.id] ?? [])
  const fields = list.sections.flatMap((section) => section.fields)
  const named = { [list.nameKey]: `Item ${asked.dice.below(9)}` }
  const defaults = Object.fromEntries(fields.map((field) => [field.key, field.default]))
  const values = { ...defaults, ...named, ...item?.values, ...someValues(asked, fields) }
  return { type: 'save-item', expressway: asked.on.id, list: list.id, id: item?.id ?? null, values, by }
}

function someItems(asked: Asked): { list: string; ids: string[] } {
  const list = asked.dice.of(listDefinitions).id
  return { list, ids: someIds(asked, asked.on.lists[list] ?? []) }
}

/** Deletes some items of a list. */
export const deleteItems = (asked: Asked): CommandOf<'delete-items'> => ({
  type: 'delete-items',
  expressway: asked.on.id,
  ...someItems(asked),
  by,
})

/** Switches some items of a list. */
export const switchItems = (asked: Asked): CommandOf<'switch-items'> => ({
  type: 'switch-items',
  expressway: asked.on.id,
  ...someItems(asked),
  state: asked.dice.of(['Enabled', 'Disabled']),
  by,
})
