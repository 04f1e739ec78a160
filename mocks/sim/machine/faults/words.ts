import { faultRows, inWords, portWords } from '#contract/wire/faults'
import type { FaultKind } from '../../ground/state/faults'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'

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
    ...('from' in fault && { from: name(fault.from), to: name(fault.to) }),
    ...('port' in fault && { port: portWords(fault.port) }),
    ...('between' in fault && { between: fault.between.map(name).join(' and ') }),
  })
}
