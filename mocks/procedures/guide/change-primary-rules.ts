import { ownRow, primaryRow } from '../../sim/clustering/read'
import { hasPeers, numberSetting, peerRows } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { Expressway } from '../../sim/world'
import { inRole } from '../language/cast'
import { pages } from '../language/pages'
import { justRestarting, justSaved, type Moment, type Rule } from '../language/rule'
import { type Context, wasDone } from '../language/step'
import { A, N, oldAnswers, others } from './change-primary-questions'

const everybody = (context: Context): Expressway[] =>
  context.progress.start.members.map((id) => expresswayOf(context.world, id))

const number = (expressway: Expressway) => numberSetting(expressway, 'clustering.configurationPrimary')

/** The number of the old primary's row, as everybody had it at the start. */
function isNewNumber(moment: Moment, peer: Expressway): boolean {
  return number(peer) !== moment.progress.start.configurationPrimary
}

/** What the guide forbids while the primary is changed, beyond the order of the steps. */
export const changePrimaryRules: readonly Rule[] = [
  {
    id: 'PRI-M1',
    text: 'Another peer than the new primary was changed first: several peers contend for the role.',
    guide: ['PRI-02', 'PRI-03'],
    brokenBy: (moment) =>
      !wasDone(moment.progress, 'PRI.01') &&
      [inRole(moment, A), ...others(moment)].some(
        (peer) => justSaved(moment, peer, pages.clustering) && isNewNumber(moment, peer),
      ),
  },
  {
    id: 'PRI-M1',
    text: 'The old primary was left for later: it still claims the role while others follow the new one.',
    guide: ['PRI-02', 'PRI-05'],
    brokenBy: (moment) =>
      wasDone(moment.progress, 'PRI.01') &&
      oldAnswers(moment) &&
      !wasDone(moment.progress, 'PRI.02') &&
      others(moment).some((peer) => justSaved(moment, peer, pages.clustering) && isNewNumber(moment, peer)),
  },
  {
    id: 'PRI-M2',
    text: 'On the new primary a number was chosen whose row does not read This system.',
    guide: ['PRI-03'],
    brokenBy: (moment) => {
      const chosen = inRole(moment, N)
      return (
        justSaved(moment, chosen, pages.clustering) &&
        isNewNumber(moment, chosen) &&
        primaryRow(moment.world, chosen)?.index !== ownRow(moment.world, chosen)?.index
      )
    },
  },
  {
    id: 'PRI-M3',
    text: 'ForceConfigUpdate was run because of alarms that were to be ignored.',
    guide: ['PRI-04'],
    brokenBy: ({ events }) =>
      events.some((event) => event.type === 'done' && event.action === 'force-config-update'),
  },
  {
    id: 'PRI-M4',
    text: 'A peer was restarted. This procedure asks for no restart.',
    guide: ['PRI-13'],
    accepted: true,
    brokenBy: (moment) => everybody(moment).some((peer) => justRestarting(moment, peer)),
  },
  {
    id: 'PRI-M5',
    text: 'Rows were moved. Only the number changes, the order of the peers stays.',
    guide: ['PRI-13'],
    brokenBy: (moment) =>
      everybody(moment).some(
        (peer) =>
          justSaved(moment, peer, pages.clustering) &&
          peerRows(peer).join().toLowerCase() !== moment.progress.start.rows.join().toLowerCase(),
      ),
  },
  {
    id: 'PRI-M6',
    text: 'The old primary, which was absent at the change, came back without having been cleared.',
    guide: ['PRI-12'],
    brokenBy: (moment) => {
      const old = inRole(moment, A)
      return (
        moment.progress.start.unreachable.includes(old.id) &&
        wasDone(moment.progress, 'PRI.01') &&
        oldAnswers(moment) &&
        hasPeers(old)
      )
    },
  },
]
