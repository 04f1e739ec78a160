/** Texts by the key of their field. */
type Typed = Readonly<Record<string, string>>

/** What stands typed and unsaved, by the entry of the history that its page has: who comes back to that finds it. */
const byEntry = new Map<string, Typed>()

export const typedAt = (entry: string): Typed | undefined => byEntry.get(entry)

/** Keeps what is typed there; of a page where nothing is, nothing. */
export function keepTyped(entry: string, typed: Typed): void {
  if (Object.keys(typed).length > 0) byEntry.set(entry, typed)
  else byEntry.delete(entry)
}

/** Another world has begun, or a page is asked for anew. */
export const forgetTyped = (): void => byEntry.clear()
