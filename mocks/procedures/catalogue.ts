import { type ProcedureGroup, procedureGroups } from '#contract/wire/lab'
import { present } from '../sim/ground/index'
import { addPeer } from './add-peer'
import { addToTms } from './add-to-tms'
import { changeAddress } from './change-address'
import { changePrimary } from './change-primary'
import { create } from './create'
import { disband } from './disband'
import { endpoints } from './endpoints'
import { neighborCluster } from './neighbor-cluster'
import { peerSpecificItems } from './peer-specific-items'
import type { Procedure } from './procedure'
import { removeDeadPeer } from './remove-dead-peer'
import { removeLivePeer } from './remove-live-peer'
import { replaceAndKeep } from './replace-and-keep'
import { replacePeer } from './replace-peer'
import { agreeOnPrimary } from './troubleshooting/agree-on-primary'
import { correctPeerLists } from './troubleshooting/correct-peer-lists'
import { mendDatabase } from './troubleshooting/mend-database'
import { reachTimeServer } from './troubleshooting/reach-time-server'
import { setClusterName } from './troubleshooting/set-cluster-name'
import { synchronizeByHand } from './troubleshooting/synchronize-by-hand'
import { turnH323On } from './troubleshooting/turn-h323-on'
import { waitForUpgrade } from './troubleshooting/wait-for-upgrade'
import { upgrade } from './upgrade'

/** Every procedure, grouped as the lab offers them and in the order of the guide. To add one is to add a line. */
const groups: Record<ProcedureGroup, readonly Procedure[]> = {
  Procedures: [
    create,
    addPeer,
    neighborCluster,
    upgrade,
    removeLivePeer,
    removeDeadPeer,
    disband,
    changePrimary,
    changeAddress,
    replacePeer,
    replaceAndKeep,
  ],
  Lessons: [peerSpecificItems, endpoints, addToTms],
  Troubleshooting: [
    setClusterName,
    synchronizeByHand,
    agreeOnPrimary,
    reachTimeServer,
    correctPeerLists,
    waitForUpgrade,
    turnH323On,
    mendDatabase,
  ],
}

/** Every procedure. */
export const procedures: readonly Procedure[] = Object.values(groups).flat()

/** The group that the lab offers a procedure in. */
export function groupOf(procedure: Procedure): ProcedureGroup {
  return present(
    procedureGroups.find((group) => groups[group].includes(procedure)),
    `${procedure.id} is in no group`,
  )
}

const proceduresById = new Map(procedures.map((procedure) => [procedure.id, procedure]))

/** The procedure with that id, or nothing. */
export function procedureNamed(id: string): Procedure | undefined {
  return proceduresById.get(id)
}
