import type { WorldHost } from '../host/world-host'
import { documentHandlers } from './documents'
import { actionHandlers } from './maintenance/actions'
import { toolHandlers } from './maintenance/tools'
import { sessionHandlers } from './session'
import { listHandlers } from './settings/lists'
import { settingsHandlers } from './settings/settings'
import { samlDataHandlers } from './status/saml-data'
import { statusHandlers } from './status/status'

/** Everything that an Expressway answers to its console. */
export const applianceHandlers = (host: WorldHost) => [
  ...sessionHandlers(host),
  ...statusHandlers(host),
  ...settingsHandlers(host),
  ...listHandlers(host),
  ...actionHandlers(host),
  ...toolHandlers(host),
  ...documentHandlers(host),
  ...samlDataHandlers(host),
]
