import { type ProcedureGroup, procedureGroups } from '#contract/wire/procedures'
import { present } from '../sim/ground/index'
import { addPeer } from './guide/add-peer'
import { changeAddress } from './guide/change-address'
import { changePrimary } from './guide/change-primary'
import { clearConfiguration } from './guide/clear-configuration'
import { create } from './guide/create'
import { disband } from './guide/disband'
import { neighborCluster } from './guide/neighbor-cluster'
import { removeDeadPeer } from './guide/remove-dead-peer'
import { removeLivePeer } from './guide/remove-live-peer'
import { replaceAndKeep } from './guide/replace-and-keep'
import { replacePeer } from './guide/replace-peer'
import { upgrade } from './guide/upgrade'
import type { Procedure } from './language/procedure'
import { addToTms } from './lessons/add-to-tms'
import { endpoints } from './lessons/endpoints'
import { isolatedBehindNat } from './lessons/isolated-behind-nat'
import { isolatedWithoutNat } from './lessons/isolated-without-nat'
import { peerSpecificItems } from './lessons/peer-specific-items'
import { serviceRecords } from './lessons/service-records'
import { agreeOnPrimary } from './repairs/agree-on-primary'
import { clearReturnedPeer } from './repairs/clear-returned-peer'
import { correctPeerLists } from './repairs/correct-peer-lists'
import { mendDatabase } from './repairs/mend-database'
import { reachTimeServer } from './repairs/reach-time-server'
import { setClusterName } from './repairs/set-cluster-name'
import { synchronizeByHand } from './repairs/synchronize-by-hand'
import { repairsToFind } from './repairs/to-find/catalogue'
import { turnH323On } from './repairs/turn-h323-on'
import { waitForUpgrade } from './repairs/wait-for-upgrade'

/** Every procedure, grouped as the lab offers them and in the order of the guide. To add one is to add a line. */
const groups: Record<ProcedureGroup, readonly Procedure[]> = {
  Procedures: [
    create,
    addPeer,
    neighborCluster,
    upgrade,
    removeLivePeer,
    removeDeadPeer,
    clearConfiguration,
    disband,
    changePrimary,
    changeAddress,
    replacePeer,
    replaceAndKeep,
  ],
  Lessons: [peerSpecificItems, endpoints, serviceRecords, addToTms, isolatedWithoutNat, isolatedBehindNat],
  Troubleshooting: [
    setClusterName,
    synchronizeByHand,
    agreeOnPrimary,
    reachTimeServer,
    correctPeerLists,
    waitForUpgrade,
    turnH323On,
    mendDatabase,
    clearReturnedPeer,
    ...repairsToFind,
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

/** The procedure that shows what one of these requirement rows is about, or nothing. */
export function procedureOn(guide: readonly string[]): Procedure | undefined {
  return procedures.find(({ explains }) => explains?.some((row) => guide.includes(row)))
}

const proceduresById = new Map(procedures.map((procedure) => [procedure.id, procedure]))

/** The procedure with that id, or nothing. */
export function procedureNamed(id: string): Procedure | undefined {
  return proceduresById.get(id)
}
