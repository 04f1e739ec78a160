/** The people of a class, with whatever the list says of each: earlier marks, a group. */
export type ClassList = {
  readonly columns: readonly string[]
  readonly people: readonly Person[]
}

/** Somebody of the list: how they are called there, everything that they may have typed as a name, and their row. */
export type Person = {
  readonly name: string
  readonly keys: readonly string[]
  readonly cells: readonly string[]
}

/** Names are the same however they are spaced, and whatever their capitals. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
