import { hasPeers } from '../../sim/settings/read'
import { inRole } from '../language/cast'
import { pages } from '../language/pages'
import { lentRules } from '../language/part'
import { justSaved, type Rule } from '../language/rule'
import { wasDone } from '../language/step'
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
      return (
        !wasDone(moment.before, 'TRB.08a') && justSaved(moment, peer, pages.clustering) && !hasPeers(peer)
      )
    },
  },
  ...lentRules(removal),
  ...lentRules(adding),
]
