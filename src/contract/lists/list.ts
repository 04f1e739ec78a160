import type { PageValues, Scope, SectionDefinition } from '../settings/field'

/** A page that is a list of things with fields: zones, administrator accounts. */
export type ListDefinition = {
  /** The name under `api/{host}/lists/`, kebab case. */
  readonly id: string
  readonly title: string
  /** Where the menu has it, kebab case. */
  readonly path: string
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
  readonly sections: readonly SectionDefinition[]
  /** Index before which the fields of an item follow on the command line: `Zones Zone {n} Name`. */
  readonly cli?: string
}

export type ListItem = { readonly id: string; readonly values: PageValues }

/** An item as the table of its list shows it. `state` says what becomes of an edit that waits to be activated. */
export type ListRow = ListItem & { readonly state?: RowState | undefined }

/** What an edit that waits to be activated makes of a row. */
export const rowStates = ['Active', 'Pending', 'Pending delete'] as const
export type RowState = (typeof rowStates)[number]

/** True for a row that was deleted and acts until the deletion is activated: it has no form any more. */
export const isDeletedRow = ({ state }: ListRow) => state === 'Pending delete'
