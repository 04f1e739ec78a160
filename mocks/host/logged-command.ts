import { applyLogged, refused } from '../sim/apply'
import type { Command, CommandOf, Decision, Outcome, World } from '../sim/ground/index'

/** Commands that no build gives any more, and that stored logs hold. */
type OldCommand = Omit<CommandOf<'save-item'>, 'type' | 'form'> & { readonly type: 'submit-item' }

/**
 * A command that was refused, by its type, without what it held: that changed nothing, may be large, and may be a
 * password.
 */
type RefusedCommand = NonNullable<Decision> & { readonly type: 'refused'; readonly command: string }

/** A command as a log holds it. */
export type LoggedCommand = Command | OldCommand | RefusedCommand

/** What comes of a command of the log: the same as on the day when it was given. */
export function outcomeOfLogged(world: World, logged: LoggedCommand): Outcome {
  if (logged.type === 'refused') return refused(world, logged.command, logged)
  return applyLogged(
    world,
    logged.type === 'submit-item' ? { ...logged, type: 'save-item', form: true } : logged,
  )
}

/** The command as the log keeps it, once it is known what came of it. */
export function asLogged(command: Command, { world, events }: Outcome): LoggedCommand {
  const [first, second] = events
  if (first?.type !== 'refused') return command
  const logged = { type: 'refused', command: command.type, refusal: first.refusal } as const
  const made = second?.type === 'mistake' ? world.mistakes.at(-1) : undefined
  if (!made) return logged
  const { at: _, ...mistake } = made
  return { ...logged, mistake }
}
