import type { Note } from '../../ground/event'
import type { Save } from '../../ground/stage'
import type { World } from '../../ground/world'
import { designatedPrimary, isClustered, ownRow, primaryRow } from '../../machine/peers/read'

/**
 * Warns where Configuration primary now names a row that is not the own one, and whose machine does not take the role:
 * the new primary chooses its own row first, then the others follow (PRI-M1, PRI-M2).
 */
export function unclaimedPrimaryNotes(world: World, { expressway, changed }: Save): Note[] {
  if (!isClustered(expressway) || !changed.some(({ key }) => key === 'configurationPrimary')) return []
  const [named, own] = [primaryRow(world, expressway), ownRow(world, expressway)]
  if (!named || !own || named.index === own.index) return []
  const { machine } = named
  if (machine && designatedPrimary(world, machine)?.id === machine.id) return []
  return [
    {
      text: `Configuration primary is ${named.index}, the row of ${named.address}, and This system is row ${own.index}, ${own.address}. To make another peer the primary, choose its row on that peer first; the others follow.`,
      guide: ['PRI-02', 'PRI-03'],
    },
  ]
}
