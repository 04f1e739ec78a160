import { number, text } from '../settings/build'
import type { FieldDefinition } from '../settings/field'
import type { ListDefinition } from './list'

type Rest = Pick<ListDefinition, 'id' | 'title' | 'itemName' | 'itemsMax' | 'nameKey' | 'columns'>

/** A list of the B2BUA from what tells it from the others, and its fields. */
export const b2buaList = (rest: Rest, fields: FieldDefinition[]): ListDefinition => ({
  ...rest,
  scope: 'cluster',
  protectedNames: [],
  sections: [{ title: 'Configuration', fields }],
})

/** The field for where something is, with its help. */
export const addressField = (help: string): FieldDefinition =>
  text('address', 128, { key: 'address', label: 'Address', help, scope: 'cluster', mandatory: true })

/** The field for the port at which something listens. */
export const portField = (preset: number): FieldDefinition =>
  number(1024, 65_534, preset, {
    key: 'port',
    label: 'Port',
    help: `The port at which it listens. Range: 1024 to 65534. Default: ${preset}.`,
    scope: 'cluster',
  })
