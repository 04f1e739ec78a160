import type { WorldHost } from '../../host/world-host'
import { callHandlers } from './calls'
import { clockHandlers } from './clock'
import { eventHandlers } from './events'
import { faultHandlers } from './faults'
import { logHandlers } from './log'
import { preflightHandlers } from './preflight'
import { procedureHandlers } from './procedures'
import { runHandlers } from './run'
import { scenarioHandlers } from './scenario'
import { visitHandlers } from './visits'
import { whyHandlers } from './why'
import { worldHandlers } from './world'

/** The control of the lab over HTTP: everything under `api/lab/`. */
export const labHandlers = (host: WorldHost) => [
  ...worldHandlers(host),
  ...scenarioHandlers(host),
  ...clockHandlers(host),
  ...eventHandlers(host),
  ...faultHandlers(host),
  ...procedureHandlers(host),
  ...runHandlers(host),
  ...preflightHandlers(host),
  ...whyHandlers(host),
  ...visitHandlers(host),
  ...callHandlers(host),
  ...logHandlers(host),
]
