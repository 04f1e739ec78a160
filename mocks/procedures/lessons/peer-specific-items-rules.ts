import { COPY_MS } from '../../sim/replication/state'
import type { Expressway } from '../../sim/world'
import { inRole } from '../language/cast'
import { markedSince, markOf } from '../language/marks'
import type { Moment, Rule } from '../language/rule'
import { madeAsOn, type OnEachPeer, peerSpecificPages, staticRoutes, syslogServers } from './peer-specific'
import { others, P } from './peer-specific-items-steps'

const HINT = `What has a † is set on every peer by itself. It stands on these pages: ${peerSpecificPages.join(', ')}. Everything else is changed on the primary and copied.`

/** The page was opened in this turn, and was looked at before since that step. */
function looksAgain({ before, progress }: Moment, expressway: Expressway, path: string, since: string) {
  const mark = markOf.visit(expressway.id, path)
  return progress.marks[mark] === progress.turn && markedSince(before, mark, since)
}

/**
 * Somebody waits: the thing was made on the primary, a copy has had its time, and the page of a peer without it is
 * opened once more. To look once is to come and make it there.
 */
function waitsFor(thing: OnEachPeer, made: string) {
  return (moment: Moment): boolean => {
    const done = moment.before.steps[made]
    if (!done || moment.world.now < done.at + COPY_MS) return false
    return others(moment).some(
      (peer) =>
        !madeAsOn(moment, peer, inRole(moment, P), thing).met && looksAgain(moment, peer, thing.path, made),
    )
  }
}

const waits: Rule['brokenBy'][] = [waitsFor(staticRoutes, 'PSI.01d'), waitsFor(syslogServers, 'PSI.01i')]

/** What shows that † was not understood, as far as the lab can see it. */
export const peerSpecificRules: readonly Rule[] = [
  {
    id: 'PSI-M1',
    text: `An item with a † was looked for on a peer on which nobody had set it. ${HINT}`,
    guide: ['PSI-01', 'PSI-11', 'PSI-19'],
    brokenBy: (moment) => waits.some((isWaiting) => isWaiting(moment)),
  },
  {
    id: 'PSI-M1',
    text: `An item that replicates was to be changed on a subordinate. ${HINT}`,
    guide: ['PSI-02', 'PSI-03'],
    // In the profile that lets it happen the machine itself writes the mistake down.
    brokenBy: ({ events }) =>
      events.some((event) => event.type === 'refused' && event.refusal.guide.includes('PSI-02')),
  },
]
