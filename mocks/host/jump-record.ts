import type { Command } from '../sim/ground/index'
import type { LogRecord } from './logged-command'
import { given, type Replica } from './replica'

/**
 * Tells the core that the clock was put forward from that moment. One that changes nothing but the time is no
 * command: the log would only grow by it.
 */
export function jumpRecord(
  there: Replica,
  from: number,
  serial: number,
): { readonly replica: Replica; readonly records: readonly LogRecord[] } {
  const command: Command = { type: 'jump-clock', from }
  const { replica } = given(there, command)
  if (replica.world === there.world) return { replica: there, records: [] }
  return { replica, records: [{ serial, at: there.world.now, command, requestId: '' }] }
}
