import { faultRows, inWords } from '#contract/wire/faults'
import { nameOf } from '../network/read'
import type { World } from '../world'
import type { FaultKind } from './state'

/** A fault in the words of its row, machines by name. */
export function faultText(world: World, fault: FaultKind): string {
  const name = (id: string) => {
    const expressway = world.expressways[id]
    return expressway ? nameOf(expressway) : id
  }
  const words = faultRows.find(({ kind }) => kind === fault.kind)?.text ?? fault.kind
  return inWords(words, {
    ...fault,
    ...('expressway' in fault && { expressway: name(fault.expressway) }),
    ...('between' in fault && { between: fault.between.map(name).join(' and ') }),
  })
}
