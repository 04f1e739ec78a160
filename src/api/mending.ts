import type { FaultClaim } from '#contract/wire/faults'
import { faultRemovedSchema } from '#contract/wire/lab'
import { call } from './client'

/** Sends somebody to mend what is broken there. */
export function mendFault(claim: FaultClaim) {
  return call({ path: 'lab/faults/mend', method: 'POST', body: claim, answer: faultRemovedSchema })
}
