import { type PeerPort, portWords } from '#contract/wire/faults'
import type { Expressway, World } from '../../ground/world'
import { rulesKeepAway } from '../../machine/firewall/link-rules'
import { blockedFrom } from '../../machine/network/blocked-ports'
import { nameOf } from '../../machine/network/read'
import { textInForce } from '../../machine/settings/read'

/** Why a call does not get from one peer of a cluster to another, and the requirements that explain it. */
type NoWay = { readonly text: string; readonly guide: string[] }

/** What a call between peers needs of the way, in the order in which it is used: the route is found first (PRE-22). */
const legs: readonly { readonly port: PeerPort; readonly without: string; readonly guide: string[] }[] = [
  {
    port: 1720,
    without: 'the H.323 leg is missing, by which peers find a route, whatever the endpoints speak',
    guide: ['PRT-04', 'PRE-22'],
  },
  { port: 5061, without: 'the call itself does not get through', guide: ['PRT-04'] },
]

/** What keeps a call from one peer to another although the two are in contact; nothing where it gets through. */
export function noWayBetween(world: World, at: Expressway, peer: Expressway): NoWay | undefined {
  const silent = [at, peer].find((end) => textInForce(end, 'h323.mode') === 'Off')
  if (silent) {
    return {
      text: `H.323 mode is Off on ${nameOf(silent)}: the H.323 leg between ${nameOf(at)} and ${nameOf(peer)} is missing, by which peers find a route, whatever the endpoints speak.`,
      guide: ['PRE-22'],
    }
  }
  for (const { port, without, guide } of legs) {
    if (!blockedFrom(world, at.id, peer.id, port) && !rulesKeepAway(at, peer, port)) continue
    // The machine sees no answer, and not what keeps it away: the log and Locate tell this, in an exam too.
    return {
      text: `${nameOf(at)} gets no answer from ${nameOf(peer)} to ${portWords(port)}: ${without}.`,
      guide,
    }
  }
  return undefined
}
