import { logEvent } from '../../ground/logs/log'
import type { PageRules } from '../../ground/stage'

/** Maintenance mode only shuts the door: calls live on, registrations time out (CRE-32). */
export const maintenanceModeRules: PageRules = {
  carriedOut: (stage, { expressway, after, changed, by }) => {
    if (changed.length > 0) {
      logEvent(stage, expressway, {
        event: 'Maintenance mode changed',
        detail: `Maintenance mode is ${after['mode']}`,
        user: by,
        tone: after['mode'] === 'On' ? 'warning' : 'good',
      })
    }
    return []
  },
}
