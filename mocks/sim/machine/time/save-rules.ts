import type { PageRules } from '../../ground/stage'

/** A change of any NTP server starts the NTP client anew: its polls before are forgotten (console facts, 3.5). */
export const timeRules: PageRules = {
  carriedOut: ({ world }, { expressway, changed }) => {
    // Without a server it is the moment from which the clock drifts, which a save does not move.
    const { time } = expressway
    if (time.source !== null && changed.some(({ key }) => key.startsWith('ntpServer'))) time.since = world.now
    return []
  },
}
