import { bandwidthLimit } from '../settings/bandwidth-limit'
import { text } from '../settings/build'
import type { FieldDefinition } from '../settings/field'
import { PER_CALL_KBPS } from '../settings/subzone-policy'
import { builtInNodes } from './built-in-names'
import { nameField } from './common-fields'
import type { ListDefinition } from './list'

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
export const links: ListDefinition = {
  id: 'links',
  title: 'Links',
  path: 'configuration/bandwidth/links',
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

/** Configuration > Bandwidth > Pipes: limits that links can share. */
export const pipes: ListDefinition = {
  id: 'pipes',
  title: 'Pipes',
  path: 'configuration/bandwidth/pipes',
  itemName: 'pipe',
  scope: 'cluster',
  itemsMax: 1000,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'totalRestriction', 'totalLimitKbps', 'perCallRestriction', 'perCallLimitKbps'],
  cli: 'Bandwidth Pipe',
  sections: [
    { title: 'Configuration', fields: [nameField('Name', 'The name of this pipe.')] },
    {
      title: 'Total bandwidth available',
      fields: bandwidthLimit({
        key: 'total',
        what: 'Total bandwidth',
        cli: 'Bandwidth Total',
        presetKbps: 500_000,
      }),
    },
    {
      title: 'Calls through this pipe',
      fields: bandwidthLimit({
        key: 'perCall',
        what: 'Per call bandwidth',
        cli: 'Bandwidth PerCall',
        presetKbps: PER_CALL_KBPS,
      }),
    },
  ],
}
