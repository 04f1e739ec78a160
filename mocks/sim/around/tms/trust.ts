import type { Expressway, World } from '../../ground/world'
import { trustsOutsider } from '../../machine/certificates/read'

/** Whether the authority that signed the certificate of TMS is in the trusted CA list of this peer (TMS-07). */
export function trustsTms({ network }: World, expressway: Expressway): boolean {
  return trustsOutsider(expressway, network.tms)
}
