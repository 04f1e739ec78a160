import { DAY_MS } from '#contract/spans'
import type { World } from '../sim/ground/index'
import { isCommand } from './is-command'
import type { LogRecord } from './logged-command'
import type { Replica } from './replica'

/** Why an entry of a log cannot be carried out after those before it: its time, its command, or its machine. */
export type Trouble = 'order' | 'command' | 'stranger'

/** What is wrong with an entry of a log, after its number. */
export const troubleWords: Readonly<Record<Trouble, string>> = {
  order: 'is out of order',
  command: 'is no command',
  stranger: 'is for an Expressway that this scenario does not have',
}

/** Nobody practises for longer than this; a log that says so would keep the lab busy for ever. */
const LOG_SPAN_MS = 10 * 365 * DAY_MS

/** Whether that moment may follow on the replica, of a world that began as `start`. */
export const isInOrder = (at: number, { world }: Replica, start: World) =>
  Number.isSafeInteger(at) && at >= world.now && at <= start.now + LOG_SPAN_MS

/** An entry of a log as the next command on the replica, or what is wrong with it: a file and a disk are believed alike. */
export function recordOf(
  { at, command }: { readonly at: number; readonly command: unknown },
  serial: number,
  replica: Replica,
  start: World,
): LogRecord | Trouble {
  if (!isInOrder(at, replica, start)) return 'order'
  if (!isCommand(command)) return 'command'
  const isStranger = 'expressway' in command && !Object.hasOwn(start.expressways, command.expressway)
  return isStranger ? 'stranger' : { serial, at, command, requestId: '' }
}
