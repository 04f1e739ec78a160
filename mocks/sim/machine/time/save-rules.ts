import type { PageRules } from '../../ground/stage'

/** A change of any NTP server starts the NTP client anew: its polls before are forgotten (console facts, 3.5). */
export const timeRules: PageRules = {
  carriedOut: ({ world }, { expressway, changed }) => {
    if (changed.some(({ key }) => key.startsWith('ntpServer'))) expressway.time.since = world.now
    return []
  },
}
