import { isInSubnet, isIpv4 } from '#contract/settings/formats'
import type { TraceAnswer } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { interfacesOf } from '../network/read'
import { textInForce } from '../settings/read'
import { pingAnswer } from './read'

/** So many silent hops are shown before the question is given up. */
const SILENT_HOPS = 3
const SILENT = '***'

/** True when the address is on a network of this system, so that no router is on the way. */
function isNear(expressway: Expressway, address: string): boolean {
  return interfacesOf(expressway).some((lan, index) =>
    isInSubnet(address, lan.ipv4, textInForce(expressway, `ip.lan${index + 1}Ipv4SubnetMask`)),
  )
}

/** Maintenance > Tools > Network utilities > Traceroute and Tracepath: the hops to a host, the gateway the first. */
export function traceAnswer(world: World, from: Expressway, typed: string): TraceAnswer {
  const { host, address, milliseconds, message } = pingAnswer(world, from, typed)
  if (address === null) return { host, address, hops: [], message }
  const gateway = textInForce(from, 'ip.ipv4Gateway')
  const way = isIpv4(address) && !isNear(from, address) ? [`${gateway} 1 ms`] : []
  const rest =
    milliseconds === null
      ? Array.from({ length: SILENT_HOPS }, () => SILENT)
      : [`${address} ${milliseconds} ms`]
  return {
    host,
    address,
    hops: [...way, ...rest].map((response, index) => ({ ttl: index + 1, response })),
    message,
  }
}
