import type { Expressway } from '../sim/ground/index'
import { hasDefaultLinks } from '../sim/machine/index'
import { hasOnlyDefaultAdministrator, isEnforced } from './add-peer-questions'
import { justChangedClusterWide, justRestarting, justSaved } from './moments'
import { type Context, type Rule, wasDone } from './procedure'
import { inRole, subordinates } from './vocabulary/cast'
import { distrusts } from './vocabulary/certificates'
import { rowOf } from './vocabulary/clustering'

const clusterOf = (context: Context): Expressway[] => [inRole(context, 'primary'), ...subordinates(context)]

const isJoining = ({ progress }: Context) => wasDone(progress, 'ADD.17') && !wasDone(progress, 'ADD.30')

/** True when the core wrote that mistake down in this turn: it knows what the machine can know, and is not repeated. */
const isWrittenDown = ({ events }: Parameters<Rule['brokenBy']>[0], id: string) =>
  events.some((event) => event.type === 'mistake' && event.id === id)

/** What the guide forbids while a peer is added, beyond the order of the steps and what the core writes down. */
export const addPeerRules: readonly Rule[] = [
  {
    // That the new peer came before the primary, the core knows from the rows; who the new peer is, only the run.
    id: 'ADD-69',
    text: 'A subordinate got the new list before the primary.',
    guide: ['ADD-69'],
    brokenBy: (moment) =>
      !wasDone(moment.progress, 'ADD.17') &&
      subordinates(moment).some(
        (peer) =>
          justSaved(moment, peer, 'clustering') &&
          rowOf(moment.world, peer, inRole(moment, 'newPeer')) !== undefined,
      ),
  },
  {
    id: 'ADD-M7',
    text: 'The new peer was restarted without its default links.',
    guide: ['ADD-50'],
    brokenBy: (moment) => restartsToJoin(moment) && !hasDefaultLinks(inRole(moment, 'newPeer')),
  },
  {
    id: 'ADD-M8',
    text: 'The new peer was restarted with administrator accounts other than the default one.',
    guide: ['ADD-52'],
    brokenBy: (moment) => restartsToJoin(moment) && !hasOnlyDefaultAdministrator(inRole(moment, 'newPeer')),
  },
  {
    // With Enforce the certificates come before the restart that joins, and not last as in the guide.
    id: 'ADD-M16',
    text: 'The new peer was restarted before its certificate and the trusted authorities of all were in order.',
    guide: ['ADD-67', 'CRE-42'],
    brokenBy: (moment) =>
      restartsToJoin(moment) &&
      isEnforced(moment) &&
      distrusts(moment.world, [...clusterOf(moment), inRole(moment, 'newPeer')]).length > 0,
  },
  {
    // While a listed peer is out of service the core says so; that the addition is not finished, only the run.
    id: 'ADD-M11',
    text: 'Cluster-wide configuration was changed before the new peer had joined and the cluster was stable.',
    guide: ['ADD-06', 'ADD-41'],
    brokenBy: (moment) =>
      isJoining(moment) &&
      !isWrittenDown(moment, 'ADD-M11') &&
      clusterOf(moment).some((peer) => justChangedClusterWide(moment, peer)),
  },
]

function restartsToJoin(moment: Parameters<Rule['brokenBy']>[0]): boolean {
  return wasDone(moment.progress, 'ADD.23') && justRestarting(moment, inRole(moment, 'newPeer'))
}
