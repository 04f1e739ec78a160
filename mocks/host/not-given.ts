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

/** What comes of a command that only a log may hold, given from outside: nothing, and why. Undefined for any other. */
export function refusedAtDoor(world: World, type: string): Outcome | undefined {
  const known: Readonly<Record<string, string>> = reasons
  const reason = Object.hasOwn(known, type) ? known[type] : undefined
  return reason === undefined ? undefined : refused(world, type, refuse('forbidden', reason))
}
