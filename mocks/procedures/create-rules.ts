import { revisionOf } from '../sim/machine/index'
import { intendedPeers } from './intended-peers'
import { filledCount, justChanged, justRestarting, justSaved } from './moments'
import { type Rule, wasDone } from './procedure'
import { everyOther, inRole } from './vocabulary/cast'

/** What the guide forbids while a cluster is created, beyond the order of the steps. */
export const createRules: readonly Rule[] = [
  {
    id: 'R-39',
    text: 'Cluster name and first peer were saved together: that counts like two saves.',
    guide: ['CRE-37'],
    accepted: true,
    brokenBy: ({ before, progress }) =>
      ['CRE.18', 'CRE.19'].every((id) => wasDone(progress, id) && !wasDone(before, id)),
  },
  {
    id: 'CRE-M15',
    text: 'The primary was changed before a backup was taken.',
    guide: ['CRE-15'],
    brokenBy: (moment) =>
      justChanged(moment, inRole(moment, 'primary')) && !wasDone(moment.progress, 'CRE.04'),
  },
  {
    id: 'CRE-M6',
    text: 'The primary was restarted before its calls and registrations had cleared.',
    guide: ['CRE-32', 'CRE-47'],
    brokenBy: (moment) =>
      justRestarting(moment, inRole(moment, 'primary')) &&
      wasDone(moment.progress, 'CRE.19') &&
      !wasDone(moment.before, 'CRE.17'),
  },
  {
    id: 'CRE-11',
    text: 'Cluster fields were edited on another Expressway before the primary was nominated.',
    guide: ['CRE-11'],
    brokenBy: (moment) =>
      moment.events.some((event) => event.type === 'procedure-started') &&
      intendedPeers(moment.world, inRole(moment, 'primary')).some(
        (peer) => revisionOf(peer, 'clustering') > 0,
      ),
  },
  {
    id: 'CRE-06',
    text: 'Peers were entered on another Expressway: it is added afterwards, with the procedure for that.',
    guide: ['CRE-06', 'CRE-11'],
    brokenBy: (moment) =>
      everyOther(moment, inRole(moment, 'primary')).some(
        (other) => justSaved(moment, other, 'clustering') && filledCount(other) > 0,
      ),
  },
]
