import type { Context } from './procedure'
import type { Baseline } from './progress'
import { inRole } from './vocabulary/cast'

/**
 * What is true when the adding begins after a removal: one member and one row less. Which address stands in a row
 * does not matter to the adding, only how many do.
 */
export function startWithout(role: string) {
  return (context: Context): Partial<Baseline> => {
    const { members, rows } = context.progress.start
    const filled = rows.filter((address) => address !== '').length - 1
    return {
      members: members.filter((id) => id !== inRole(context, role).id),
      rows: rows.map((_, index) => (index < filled ? 'taken' : '')),
    }
  }
}
