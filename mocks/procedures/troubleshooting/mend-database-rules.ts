import { hasPeers } from '../../sim/machine/index'
import { addPeerRules } from '../add-peer-rules'
import { justSaved } from '../moments'
import { partRules } from '../part'
import { type Rule, wasDone } from '../procedure'
import { removeLivePeerRules } from '../remove-live-peer-rules'
import { inRole } from '../vocabulary/cast'
import { X } from './case'
import { adding, removal } from './mend-database-steps'

/** What the guide forbids while a database is mended, beyond the order of the steps. */
export const mendDatabaseRules: readonly Rule[] = [
  {
    id: 'TRB-17',
    text: 'The peer was taken out of the cluster before its snapshot was taken: support does not see it as it failed.',
    guide: ['TRB-17'],
    brokenBy: (moment) => {
      const peer = inRole(moment, X)
      return !wasDone(moment.before, 'TRB.08a') && justSaved(moment, peer, 'clustering') && !hasPeers(peer)
    },
  },
  ...partRules(removeLivePeerRules, removal),
  ...partRules(addPeerRules, adding),
]
