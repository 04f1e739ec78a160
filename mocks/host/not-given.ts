import type { Progress } from '../procedures/engine/progress'
import { keepsRun } from '../procedures/engine/told'
import { refused } from '../sim/apply'
import { type Command, type Outcome, refuse, type World } from '../sim/ground/index'
import type { LoggedCommand } from './logged-command'

/** Commands that no build gives any more, and that the host alone writes down: they stand in logs. */
type NotGiven = Exclude<LoggedCommand['type'], Command['type']> | 'jump-clock'

const notGiven: Readonly<Record<NotGiven, true>> = { refused: true, 'submit-item': true, 'jump-clock': true }

const LOGS_ALONE = 'Logs alone hold such a command.'
const UNDER_WAY = 'A run is under way that tells nothing before its end: end it first.'

type Given = { readonly world: World; readonly progress: Progress | null }

/**
 * What comes of a command that only a log may hold, given from outside, and of one that would tell what a run keeps to
 * itself: nothing, and why. Undefined for any other. Logs that hold such are replayed as they are.
 */
export function refusedAtDoor({ world, progress }: Given, type: string): Outcome | undefined {
  if (Object.hasOwn(notGiven, type)) return refused(world, type, refuse('forbidden', LOGS_ALONE))
  // The result of the run that it would end tells what is still broken in the world of the next one.
  if (type === 'start-procedure' && keepsRun(world, progress))
    return refused(world, type, refuse('conflict', UNDER_WAY))
  return undefined
}
