type Question<Item> = {
  /** The rows that the filter lets through, on every page of the table. */
  readonly shown: readonly Item[]
  readonly rowId: (item: Item) => string
  readonly selectable: ((item: Item) => boolean) | undefined
  readonly selection: Readonly<Record<string, boolean>>
}

/** What an action on the selection acts on: never a row that has left the table, or that the filter hides. */
export function selectedIds<Item>({ shown, rowId, selectable, selection }: Question<Item>): string[] {
  if (selectable === undefined || Object.keys(selection).length === 0) return []
  return shown
    .filter(selectable)
    .map(rowId)
    .filter((id) => selection[id])
}
