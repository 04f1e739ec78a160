import type { Stage } from '../../ground/stage'
import { noCopies } from '../../ground/state/replication'
import type { Expressway } from '../../ground/world'
import { hasPeers } from '../../machine/settings/read'

/** A machine has started: by its list it is now a member of a cluster, or alone (CRE-48, RML-12). */
export function startClustering(_stage: Stage, expressway: Expressway): void {
  const { clustering } = expressway
  const running = hasPeers(expressway) ? 'clustered' : 'standalone'
  if (running === clustering.running) return
  clustering.running = running
  clustering.joinedAt = null
  clustering.joining = []
  expressway.replication = noCopies()
}
