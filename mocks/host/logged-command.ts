import type { Command, CommandOf } from '../sim/command'

/** Commands that no build gives any more, and that stored logs hold. */
type OldCommand = Omit<CommandOf<'save-item'>, 'type' | 'form'> & { readonly type: 'submit-item' }

/** A command as a log holds it. */
export type LoggedCommand = Command | OldCommand

/** The command in today's words: the same world comes of it as on the day when it was given. */
export function inTodaysWords(logged: LoggedCommand): Command {
  return logged.type === 'submit-item' ? { ...logged, type: 'save-item', form: true } : logged
}
