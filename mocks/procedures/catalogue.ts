import { addPeer } from './add-peer'
import { changeAddress } from './change-address'
import { changePrimary } from './change-primary'
import { correctPeerLists } from './correct-peer-lists'
import { create } from './create'
import { disband } from './disband'
import type { Procedure } from './procedure'
import { removeDeadPeer } from './remove-dead-peer'
import { removeLivePeer } from './remove-live-peer'
import { replaceAndKeep } from './replace-and-keep'
import { replacePeer } from './replace-peer'
import { upgrade } from './upgrade'

/** Every procedure, in the order of the guide. To add one is to add a line. */
export const procedures: readonly Procedure[] = [
  create,
  addPeer,
  upgrade,
  removeLivePeer,
  removeDeadPeer,
  disband,
  changePrimary,
  changeAddress,
  replacePeer,
  replaceAndKeep,
  correctPeerLists,
]

const proceduresById = new Map(procedures.map((procedure) => [procedure.id, procedure]))

/** The procedure with that id, or nothing. */
export function procedureNamed(id: string): Procedure | undefined {
  return proceduresById.get(id)
}
