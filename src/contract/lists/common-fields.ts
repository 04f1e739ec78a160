import { choice, number, text } from '../settings/build'
import type { FieldDefinition } from '../settings/field'

/** The name of an item, by which it is told from the others. */
export function nameField(label: string, help: string): FieldDefinition {
  return text('plain', 50, {
    key: 'name',
    label,
    help: `${help} At most 50 characters.`,
    scope: 'cluster',
    cli: 'Name',
    mandatory: true,
  })
}

/** What an item is for, in the words of whoever made it. */
export function descriptionField(cli?: string): FieldDefinition {
  return text('plain', 64, {
    key: 'description',
    label: 'Description',
    help: 'What it is for. At most 64 characters.',
    scope: 'cluster',
    cli,
  })
}

/** The order of rules. */
export function priorityField(preset: number, help: string, cli?: string): FieldDefinition {
  return number(1, 65_534, preset, {
    key: 'priority',
    label: 'Priority',
    help: `${help} Range: 1 to 65534. Default: ${preset}.`,
    scope: 'cluster',
    cli,
  })
}

/** Whether a rule is looked at. */
export function stateField(cli?: string): FieldDefinition {
  return choice(['Enabled', 'Disabled'], {
    key: 'state',
    label: 'State',
    help: 'A disabled one is passed over. Default: Enabled.',
    scope: 'cluster',
    cli,
  })
}

/** The help of a priority where one rule decides. */
export const FIRST_THAT_FITS = 'Rules with a smaller number come first, and the first that fits decides.'

/** The help of the prefix length of a network. */
export const BITS_OF_NETWORK = 'The number of bits of the network. Range: 0 to 128. Default: 32.'

/** The help of the prefix length of addresses that a rule is for. */
export const BITS_OF_ADDRESS =
  'The number of bits of the address that count. Range: 0 to 32, for IPv6 to 128. Default: 32.'
