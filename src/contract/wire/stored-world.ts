/** The database in which the world of a base path is stored. A page may read from it before the machines are there. */
export const worldDatabase = (base: string) => `sixpeer:${base}`

/** How world time follows wall time. Both in milliseconds since 1970. */
export type Clock = { readonly anchor: number; readonly wallAnchor: number; readonly speed: number }

/** World time at that moment. Never behind the anchor, though a wall clock may be set back. */
export function worldTime(clock: Clock, wall: number): number {
  return clock.anchor + Math.max(0, Math.floor((wall - clock.wallAnchor) * clock.speed))
}

/** Which world is stored, how far its log goes and how its time passes: what a kept answer was true of. */
export type Standing = {
  readonly epoch: string
  readonly serial: number
  readonly clock: Clock
}

/** What a page has shown of a world before its machines were there: their clock goes on from it. */
export type Shown = {
  /** World time of the answers. */
  readonly now: number
  /** When they were shown, by the clock of the page that nobody sets (`performance.now`). */
  readonly steadyMs: number
}

const seenKey = (database: string) => `${database}:seen`

/** A tab says on the disk that it is open more often than that; a note that is further from it is of another time. */
const NOTED_LATER_MS_MAX = 5_000

/**
 * Notes at once until when this tab has had the world of a database open, in the wall time of its clock: what a page that
 * is being left puts on the disk may come too late for the next one.
 */
export function noteSeen(database: string, wall: number): void {
  try {
    sessionStorage.setItem(seenKey(database), String(wall))
  } catch {
    // The disk has it, a moment older.
  }
}

/** Until when a world was open: as the disk has it, or as this tab noted a moment later. */
export function seenOf(database: string, stored: number): number {
  try {
    const noted = Number(sessionStorage.getItem(seenKey(database)) ?? Number.NaN)
    return noted > stored && noted - stored <= NOTED_LATER_MS_MAX ? noted : stored
  } catch {
    return stored
  }
}
