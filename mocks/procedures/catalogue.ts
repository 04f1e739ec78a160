import { addPeer } from './add-peer'
import { create } from './create'
import type { Procedure } from './procedure'
import { removeLivePeer } from './remove-live-peer'

/** Every procedure, in the order of the guide. To add one is to add a line. */
export const procedures: readonly Procedure[] = [create, addPeer, removeLivePeer]

const proceduresById = new Map(procedures.map((procedure) => [procedure.id, procedure]))

/** The procedure with that id, or nothing. */
export function procedureNamed(id: string): Procedure | undefined {
  return proceduresById.get(id)
}
