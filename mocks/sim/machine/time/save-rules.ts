import type { PageRules } from '../../ground/stage'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'

/** A change of any NTP server starts the NTP client anew: its polls before are forgotten (console facts, 3.5). */
export const timeRules: PageRules = {
  // Told and not refused: another server may be entered with the next save.
  mistakes: (_world, { expressway, changed, after }) => {
    const servers = [1, 2, 3, 4, 5].map((index) => `ntpServer${index}Address`)
    const isCleared =
      changed.some(({ key }) => servers.includes(key)) && servers.every((key) => after[key] === '')
    if (!isCleared || !isClustered(expressway)) return []
    const text = `${nameOf(expressway)} has peers and gets the time from no NTP server. Enter one that answers.`
    return [{ id: 'CRE-M12', text, guide: ['CRE-22', 'ADD-21'], expressway: expressway.id }]
  },
  carriedOut: ({ world }, { expressway, changed }) => {
    // Without a server it is the moment from which the clock drifts, which a save does not move.
    const { time } = expressway
    if (time.source !== null && changed.some(({ key }) => key.startsWith('ntpServer'))) time.since = world.now
    return []
  },
}
