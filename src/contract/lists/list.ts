import type { PageValues, Scope, SectionDefinition } from '../settings/field'

/** A page that is a list of things with fields: zones, administrator accounts. */
export type ListDefinition = {
  /** The name under `api/{host}/lists/`, kebab case. */
  readonly id: string
  readonly title: string
  /** What one thing is called, lower case: `zone`. */
  readonly itemName: string
  /** Whether the whole list is copied from the primary (`cluster`) or belongs to one peer. */
  readonly scope: Scope
  readonly itemsMax: number
  /** The key of the field that names an item; unique in the list, but for one that is `activated`. */
  readonly nameKey: string
  /** What is saved waits to be activated, and whether names repeat is judged then: firewall rules. */
  readonly activated?: true
  /** Items by name that can be neither deleted nor renamed (ADD-53). */
  readonly protectedNames: readonly string[]
  /** Fields of such an item that stay as they are; absent: its name alone. */
  readonly protectedKeys?: readonly string[]
  /** Fields that the table shows; absent where the page has a file of its own that says so. */
  readonly columns?: readonly string[]
  /** What the link of a row that opens its form is called; absent: the name alone leads there. */
  readonly editLabel?: string
  /** Smaller forms of an item that exists; each row has a link to them. */
  readonly itemForms?: readonly ItemForm[]
  /** The field with Enabled and Disabled that two buttons under the table switch, for the rows that are selected. */
  readonly switchKey?: string
  readonly sections: readonly SectionDefinition[]
  /** Index before which the fields of an item follow on the command line: `Zones Zone {n} Name`. */
  readonly cli?: string
  /**
   * The field that says of what kind an item is. On the command line its word stands for `*` in the paths of the fields
   * that depend on it; an item shows those of its own kind, and begins with its name.
   */
  readonly cliKindKey?: string
}

/** A form with some of the fields of an item. */
export type ItemForm = {
  /** The last part of its address, kebab case. */
  readonly id: string
  readonly title: string
  /** What is said when it was saved. */
  readonly done: string
  readonly sections: readonly SectionDefinition[]
}

/** What a list with `switchKey` can be told about rows. */
export const switchStates = ['Enabled', 'Disabled'] as const
export type SwitchState = (typeof switchStates)[number]

export type ListItem = { readonly id: string; readonly values: PageValues }

/** An item as the table of its list shows it. `state` says what becomes of an edit that waits to be activated. */
export type ListRow = ListItem & { readonly state?: RowState | undefined }

/** What an edit that waits to be activated makes of a row. */
export const rowStates = ['Active', 'Pending', 'Pending delete'] as const
export type RowState = (typeof rowStates)[number]

/** True for a row that was deleted and acts until the deletion is activated: it has no form any more. */
export const isDeletedRow = ({ state }: ListRow) => state === 'Pending delete'
