import { listDefinitions } from '#contract/lists/catalogue'
import type { ListDefinition, ListItem } from '#contract/lists/list'
import { catalogueFields } from '#contract/settings/catalogue'
import type { FieldDefinition, SettingValue } from '#contract/settings/field'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import type { Command, Expressway } from '../../sim/ground/index'
import type { Context } from '../context'

/** One value that the command line can read and set. */
export type ConfigurationEntry = {
  /** The words after `xConfiguration`, indexes among them. */
  readonly path: readonly string[]
  readonly field: FieldDefinition
  readonly value: SettingValue
  readonly save: (value: SettingValue) => Command
}

/** Everything that an Expressway has to configure, in the order shown: by first word, then as in the console. */
export function entriesOf({ expressway, session, reads }: Context): ConfigurationEntry[] {
  const pages = catalogueFields.flatMap(({ id, page, field }): ConfigurationEntry[] => {
    if (field.cli === undefined) return []
    return [
      {
        path: field.cli.split(' '),
        field,
        value: reads.setting(id),
        save: (value) => ({
          type: 'save-settings',
          expressway: expressway.id,
          page: page.id,
          values: { [field.key]: value },
          revision: null,
          by: session.user,
        }),
      },
    ]
  })
  const lists = listDefinitions.flatMap((list) => listEntries(list, expressway, session.user))
  return [...pages, ...lists].toSorted((one, other) =>
    firstWord(one) < firstWord(other) ? -1 : firstWord(one) > firstWord(other) ? 1 : 0,
  )
}

const firstWord = ({ path }: ConfigurationEntry) => path[0] ?? ''

/** The items of a list that have an index on the command line; the built-in ones have none. */
function indexedItems(list: ListDefinition, expressway: Expressway): ListItem[] {
  return (expressway.lists[list.id] ?? []).filter(
    ({ values }) => !list.protectedNames.includes(String(values[list.nameKey])),
  )
}

function listEntries(list: ListDefinition, expressway: Expressway, by: string): ConfigurationEntry[] {
  const root = list.cli?.split(' ')
  if (!root) return []
  return indexedItems(list, expressway).flatMap((item, position) =>
    fieldsOf(list)
      .filter((field) => isVisible(field, item.values))
      .flatMap((field): ConfigurationEntry[] => {
        if (field.cli === undefined) return []
        return [
          {
            path: [...root, String(position + 1), ...field.cli.split(' ')],
            field,
            value: item.values[field.key] ?? field.default,
            save: (value) => ({
              type: 'save-item',
              expressway: expressway.id,
              list: list.id,
              id: item.id,
              values: { [field.key]: value },
              by,
            }),
          },
        ]
      }),
  )
}
