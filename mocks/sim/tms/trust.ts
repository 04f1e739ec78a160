import { trustsKey } from '../certificates/read'
import type { Expressway, World } from '../world'

/** Whether the authority that signed the certificate of TMS is in the trusted CA list of this peer (TMS-07). */
export function trustsTms({ network }: World, expressway: Expressway): boolean {
  return trustsKey(expressway, network.tms.authorityKeyId)
}
