import { builtInNodes } from '#contract/lists/built-in-names'
import { nameField } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { text } from '#contract/settings/build'
import type { FieldDefinition } from '#contract/settings/field'

const node = (number: 1 | 2): FieldDefinition => ({
  ...text('plain', 50, {
    key: `node${number}`,
    label: `Node ${number}`,
    help: `A zone or a subzone, by name. Built in are ${builtInNodes.join(', ')}.`,
    scope: 'cluster',
    cli: `Node${number} Name`,
    mandatory: true,
    guide: ['INT-05'],
  }),
  names: { lists: ['zones', 'subzones'], builtIn: builtInNodes },
})

const pipe = (number: 1 | 2): FieldDefinition => ({
  ...text('plain', 50, {
    key: `pipe${number}`,
    label: `Pipe ${number}`,
    help: 'A pipe whose limits hold for calls over this link, by name. Blank: none.',
    scope: 'cluster',
    cli: `Pipe${number} Name`,
    guide: ['INT-05'],
  }),
  names: { lists: ['pipes'], builtIn: [] },
})

/** Configuration > Bandwidth > Links: which zones and subzones are joined, and by what pipes. */
export const definition: ListDefinition = {
  id: 'links',
  title: 'Links',
  itemName: 'link',
  scope: 'cluster',
  itemsMax: 3000,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'node1', 'node2', 'pipe1', 'pipe2'],
  cli: 'Bandwidth Link',
  sections: [
    {
      title: 'Configuration',
      fields: [nameField('Name', 'The name of this link.'), node(1), node(2), pipe(1), pipe(2)],
    },
  ],
}
