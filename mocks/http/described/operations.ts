import type { Operation } from './operation'
import { documentOperations, sessionOperations, statusOperations } from './operations/appliance'
import {
  aroundOperations,
  descriptionOperations,
  dnsOperations,
  endpointOperations,
  tmsOperations,
} from './operations/around'
import { commandLineOperations } from './operations/command-line'
import { actionOperations, listOperations, settingsOperations } from './operations/pages'
import { exerciseOperations, procedureOperations } from './operations/procedures'
import { resultOperations, timelineOperations } from './operations/results'
import { toolOperations } from './operations/tools'
import { faultOperations, storedOperations, worldOperations } from './operations/world'

/** Everything that can be asked of the lab: the handlers answer to these, and to nothing else. */
export const operations: readonly Operation[] = [
  ...worldOperations,
  ...faultOperations,
  ...procedureOperations,
  ...exerciseOperations,
  ...resultOperations,
  ...timelineOperations,
  ...storedOperations,
  ...dnsOperations,
  ...aroundOperations,
  ...tmsOperations,
  ...endpointOperations,
  ...sessionOperations,
  ...statusOperations,
  ...settingsOperations,
  ...listOperations,
  ...actionOperations,
  ...toolOperations,
  ...commandLineOperations,
  ...documentOperations,
  ...descriptionOperations,
]
