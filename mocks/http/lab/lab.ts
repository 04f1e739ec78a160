import type { WorldHost } from '../../host/world-host'
import { authorityHandlers } from './authority'
import { backupHandlers } from './backups'
import { callHandlers } from './calls'
import { clockHandlers } from './clock'
import { compareHandlers } from './compare'
import { dnsHandlers } from './dns'
import { eventHandlers } from './events'
import { exerciseHandlers } from './exercises'
import { faultHandlers } from './faults'
import { identityProviderHandlers } from './identity-provider'
import { keyHandlers } from './keys'
import { logHandlers } from './log'
import { preflightHandlers } from './preflight'
import { procedureHandlers } from './procedures'
import { progressHandlers } from './progress'
import { resultHandlers } from './results'
import { runHandlers } from './run'
import { scenarioHandlers } from './scenario'
import { shelfHandlers } from './shelf'
import { specHandlers } from './spec'
import { stepHelpHandlers } from './step-help'
import { storageHandlers } from './storage'
import { syslogHandlers } from './syslog'
import { timelineHandlers } from './timeline/timeline'
import { whyHandlers } from './why'
import { workstationHandlers } from './workstation'
import { worldHandlers } from './world'
import { worldFileHandlers } from './worlds'

/** The control of the lab over HTTP: everything under `api/lab/`. */
export const labHandlers = (host: WorldHost) => [
  ...worldHandlers(host),
  ...scenarioHandlers(host),
  ...clockHandlers(host),
  ...eventHandlers(host),
  ...faultHandlers(host),
  ...exerciseHandlers(host),
  ...dnsHandlers(host),
  ...compareHandlers(host),
  ...syslogHandlers(host),
  ...identityProviderHandlers(host),
  ...keyHandlers(host),
  ...backupHandlers(host),
  ...procedureHandlers(host),
  ...runHandlers(host),
  ...resultHandlers(host),
  ...progressHandlers(host),
  ...timelineHandlers(host),
  ...stepHelpHandlers(host),
  ...preflightHandlers(host),
  ...whyHandlers(host),
  ...callHandlers(host),
  ...authorityHandlers(host),
  ...logHandlers(host),
  ...specHandlers(host),
  ...storageHandlers(host),
  ...shelfHandlers(),
  ...workstationHandlers(host),
  ...worldFileHandlers(host),
]
