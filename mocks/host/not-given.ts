import type { Progress } from '../procedures/engine/progress'
import { keepsRun } from '../procedures/engine/told'
import { refused } from '../sim/apply'
import { type Command, type Outcome, refuse, type World } from '../sim/ground/index'
import type { LoggedCommand } from './logged-command'

/** Commands that no build gives any more, and that the host alone writes down: they stand in logs. */
type NotGiven = Exclude<LoggedCommand['type'], Command['type']> | 'jump-clock'

/** Why nobody gives such a command, and what is done instead. */
const reasons: Readonly<Record<NotGiven, string>> = {
  refused: 'The lab writes down itself what was refused.',
  'submit-item': 'An item of a list is saved with save-item.',
  'jump-clock': 'The lab writes down itself that its clock was put forward: change the clock.',
}

const UNDER_WAY =
  'A run is under way that tells nothing before its end. End it first, or begin another world for the next one.'

type Given = { readonly world: World; readonly progress: Progress | null }

/**
 * What comes of a command that only a log may hold, given from outside, and of one that would tell what a run keeps to
 * itself: nothing, and why. Undefined for any other. Logs that hold such are replayed as they are.
 */
export function refusedAtDoor({ world, progress }: Given, command: Command): Outcome | undefined {
  const { type } = command
  const known: Readonly<Record<string, string>> = reasons
  const reason = Object.hasOwn(known, type) ? known[type] : undefined
  if (reason !== undefined) return refused(world, type, refuse('forbidden', reason))
  // The result of the run that it would end tells what is still broken in the world of the next one.
  if (type === 'start-procedure' && keepsRun(world, progress))
    return refused(world, type, refuse('conflict', UNDER_WAY))
  // Where something is hidden nothing is foretold: nobody pays for that.
  if (command.type === 'take-help' && command.help === 'what-if' && keepsRun(world, progress))
    return refused(world, type, refuse('forbidden', UNDER_WAY))
  return undefined
}
