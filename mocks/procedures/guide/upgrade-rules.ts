import type { WorldEvent } from '../../sim/event'
import type { Expressway } from '../../sim/world'
import { inRole, subordinates } from '../language/cast'
import { justRestarting, type Moment, type Rule } from '../language/rule'
import { hasOldBackup, isParted } from '../language/upgrade'

const members = (moment: Moment) => [inRole(moment, 'primary'), ...subordinates(moment)]

/** What somebody does who takes the expected alarms for a fault. */
function isRepair(event: WorldEvent, member: Expressway): boolean {
  return (
    (event.type === 'done' && event.action === 'force-config-update' && event.expressway === member.id) ||
    (event.type === 'settings-saved' && event.page === 'clustering' && event.expressway === member.id)
  )
}

/** An upgrade raises alarms that nobody is to cure (UPG-19, UPG-20, TRB-14). */
export const noRepairs = (membersIn: (moment: Moment) => readonly Expressway[]): Rule => ({
  id: 'UPG-M4',
  text: 'An expected alarm was treated as a fault: the configuration was forced, or the Clustering page saved, while versions differed. The alarms fall by themselves when all peers run the same version.',
  guide: ['UPG-19', 'UPG-20', 'UPG-25'],
  brokenBy: (moment) =>
    membersIn(moment).some(
      (member) => isParted(moment, member) && moment.events.some((event) => isRepair(event, member)),
    ),
})

/** What the guide forbids during an upgrade and only the procedure can see; the machines see the rest. */
export const upgradeRules: readonly Rule[] = [
  {
    id: 'UPG-M2',
    text: 'A peer was rebooted into the new version without a backup of the old one: its configuration could not come back after a downgrade.',
    guide: ['UPG-11', 'UPG-12', 'UPG-27'],
    brokenBy: (moment) =>
      members(moment).some(
        (member) =>
          justRestarting(moment, member) &&
          member.upgrade.stage?.installation?.finished === true &&
          !hasOldBackup(moment, member),
      ),
  },
  noRepairs(members),
]
