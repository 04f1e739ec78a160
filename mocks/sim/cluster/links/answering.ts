import { rememberedIn } from '../../ground/remembered'
import type { Expressway, World } from '../../ground/world'
import { inContact, isClustered, type PeerRow } from '../../machine/peers/read'
import { brokenCondition, otherRows } from './read'

/** The conditions that break a link between two that can talk all the same: they tell each other what differs. */
const disagreements: ReadonlySet<string> = new Set([
  'listed-there',
  'same-version',
  'same-cluster-name',
  'same-cluster-ip-version',
  'same-tls-mode',
])

/** True where the machine of a row answers as a member of a cluster, though it may state something else. */
function answers(world: World, from: Expressway, row: PeerRow): boolean {
  const { machine } = row
  if (!machine || !isClustered(machine)) return false
  if (inContact(world, from.id, machine.id)) return true
  const broken = brokenCondition(world, from, row)
  return broken !== undefined && disagreements.has(broken.condition.name)
}

/** The listed machines that answer a running member, each once. */
export const answeringPeers = rememberedIn((world, expressway): readonly Expressway[] => {
  if (expressway.power.state !== 'up') return []
  const rows = otherRows(world, expressway).filter((row) => answers(world, expressway, row))
  return [...new Set(rows.flatMap(({ machine }) => machine ?? []))]
})
