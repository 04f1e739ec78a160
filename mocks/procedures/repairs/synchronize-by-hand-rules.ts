import { inRole } from '../language/cast'
import { backedUp } from '../language/marks'
import type { Rule } from '../language/rule'
import { X } from './case'

/** What the guide warns of and only the procedure can see; the machines see to the rest of it. */
export const synchronizeByHandRules: readonly Rule[] = [
  {
    id: 'TRB-M3',
    text: 'ForceConfigUpdate was run without a backup of the subordinate: what it deleted cannot come back.',
    guide: ['TRB-10'],
    brokenBy: (moment) => {
      const peer = inRole(moment, X)
      const forced = moment.events.some(
        (event) =>
          event.type === 'done' && event.action === 'force-config-update' && event.expressway === peer.id,
      )
      return forced && !backedUp(moment, peer).met
    },
  },
]
