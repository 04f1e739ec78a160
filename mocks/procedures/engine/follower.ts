import { type Outcome, present, type World } from '../../sim/ground/index'
import type * as follows from './book'
import type { Progress } from './progress'

type Book = typeof follows

/** The book of procedures, once a world had a run. Nothing is kept in it: it is the same for all worlds. */
let open: Book | undefined

/**
 * Fetches what follows a run, and all procedures with it. Whoever takes up a world in which one is under way, or starts
 * one, waits for it: from then on runs are followed at once. A world without a run needs none of it.
 */
export async function openBook(): Promise<void> {
  open ??= await import('./book')
}

/** The same for a world that is about to be gone on with, and a command that is about to be given, if one is. */
export async function openBookFor(world: World, command?: { readonly type: string }): Promise<void> {
  if (world.run || command?.type === 'start-procedure') await openBook()
}

const book = (): Book => present(open, 'a run is followed by whoever has opened its book')

/** Folds one outcome into the progress of the run in its world; null where none is. */
export function follow(progress: Progress | null, outcome: Outcome): ReturnType<Book['follow']> {
  return outcome.world.run ? book().follow(progress, outcome) : { outcome, progress: null }
}

/** The progress as it stands at this moment, with what became true by time alone. */
export function caughtUp(progress: Progress | null, world: World): Progress | null {
  return world.run && progress && book().caughtUp(progress, world)
}

/** Whether a look at that page changes anything for the run; where none is, or one has ended, no look does. */
export function isLookToNote(world: World, progress: Progress | null, page: string): boolean {
  if (!world.run || !progress || progress.finishedAt !== null) return false
  return book().isLookToNote(world, progress, page)
}

/** A procedure by its id, for whoever has opened the book. */
export const knownProcedure: Book['procedureNamed'] = (id) => book().procedureNamed(id)
