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

/** One command of the log: when it was given, in world time, and by which request. */
export type LogRecord = {
  readonly serial: number
  readonly at: number
  readonly command: LoggedCommand
  readonly requestId: string
}

/** What comes of a command of the log: the same as on the day when it was given. */
export function outcomeOfLogged(world: World, logged: LoggedCommand): Outcome {
  if (logged.type === 'refused') return refused(world, logged.command, logged)
  return applyLogged(
    world,
    logged.type === 'submit-item' ? { ...logged, type: 'save-item', form: true } : logged,
  )
}

/**
 * The command as the log keeps it, once it is known what came of it. A sign-in that fails is answered as a refusal and has
 * happened all the same: it is written down and counts (PSI-26), so it is kept, without what was typed where that can be.
 */
export function asLogged(before: World, command: Command, { world, events }: Outcome): LoggedCommand {
  const [first, second] = events
  if (first?.type !== 'refused') return command
  if (world.expressways !== before.expressways) return withoutTyped(before, command, world)
  const logged = { type: 'refused', command: command.type, refusal: first.refusal } as const
  const made = second?.type === 'mistake' ? world.mistakes.at(-1) : undefined
  if (!made) return logged
  const { at: _, ...mistake } = made
  return { ...logged, mistake }
}

/**
 * The same failure with as little as nobody need keep: without the password, and without the name where no account has it,
 * for that may be a password too; the command as it is where that would be another.
 */
function withoutTyped(before: World, command: Command, world: World): Command {
  if (command.type !== 'sign-in') return command
  const wanted = JSON.stringify(world)
  const less = [
    { ...command, username: '', password: '' },
    { ...command, password: '' },
  ]
  return less.find((blank) => JSON.stringify(applyLogged(before, blank).world) === wanted) ?? command
}
