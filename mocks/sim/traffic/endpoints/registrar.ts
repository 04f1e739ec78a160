import type { Endpoint, Registered } from '../../ground/state/endpoints'
import { SIP_REFRESH_MS } from '../../ground/state/endpoints'
import type { Expressway, World } from '../../ground/world'
import { blockingRule } from '../../machine/firewall/read'
import { addressOf, isPresent, nameOf, ownersOf } from '../../machine/network/read'
import { isClustered, membersOf } from '../../machine/peers/read'
import { numberSetting, textInForce } from '../../machine/settings/read'
import { turnsAway } from '../patterns/read'

/** What an endpoint is told that wants to register; `unanswered` where nobody tells it anything. */
type Answer =
  | { readonly is: 'accepted'; readonly by: Expressway }
  | {
      readonly is: 'refused' | 'unanswered'
      /** What the endpoint sees. */
      readonly text: string
      /** What it does not see, and the lab knows; blank for nothing. */
      readonly because: string
      readonly guide: readonly string[]
    }

/** What turns each protocol on, and where one registers by it. */
const protocols = { SIP: ['sip.mode', 5061, 'TCP'], 'H.323': ['h323.mode', 1719, 'UDP'] } as const

/** What whoever is at an address says to an endpoint that wants to register, or to register again. */
export function registrarAnswer(world: World, endpoint: Endpoint, address: string): Answer {
  const { protocol, name, number } = endpoint
  const by = ownersOf(world, address)[0]?.expressway
  if (!by) return unanswered(`Nobody is at ${address}.`, ['END-01'])
  const silence = `${nameOf(by)}, ${address}, does not answer.`
  if (by.power.state !== 'up' || !isPresent(world, by)) return unanswered(silence, ['INT-08'])
  const [mode, port, transport] = protocols[protocol]
  if (blockingRule(by, endpoint.address, port, transport))
    return unanswered(silence, ['PRT-06'], ' A firewall rule there keeps it away.')
  if (textInForce(by, mode) === 'Off')
    return unanswered(silence, protocol === 'SIP' ? [] : ['CRE-24'], ` ${protocol} mode is Off there.`)
  if (by.registrations.mode !== 'open')
    return refused(`${nameOf(by)} is in maintenance mode and takes no registrations.`, ['CRE-32'])
  if (turnsAway(by)?.([name, number]))
    return refused(`The registration policy of ${nameOf(by)} does not admit ${name}.`, [])
  return { is: 'accepted', by }
}

const told =
  (is: 'refused' | 'unanswered') =>
  (text: string, guide: readonly string[], because = ''): Answer => ({ is, text, because, guide })
const unanswered = told('unanswered')
const refused = told('refused')

/**
 * Whether a registration would be renewed now as it is: by the same Expressway, at the same address, which still has it and
 * has it last as long as before.
 */
export function isRenewed(world: World, endpoint: Endpoint, status: Registered): boolean {
  const by = renewedBy(world, endpoint, status)
  return by !== undefined && lifeMsOf(endpoint, by) === status.lifeMs
}

/** The Expressway that would renew a registration now, be it for another time; nothing where it would be lost. */
export function renewedBy(world: World, endpoint: Endpoint, status: Registered): Expressway | undefined {
  const answer = registrarAnswer(world, endpoint, status.address)
  return status.isKnown && answer.is === 'accepted' && answer.by.id === status.registrar
    ? answer.by
    : undefined
}

/** How long a registration lasts from refresh to refresh: the Time to live of the page for H.323 (CRE-26). */
export function lifeMsOf({ protocol }: Endpoint, registrar: Expressway): number {
  return protocol === 'SIP' ? SIP_REFRESH_MS : numberSetting(registrar, 'h323.timeToLive') * 1000
}

/** The Alternate Gatekeepers: the peers of the cluster, as the registrar lists them at that moment (END-24). */
export function alternatesOf(world: World, { protocol }: Endpoint, registrar: Expressway) {
  if (protocol !== 'H.323' || !isClustered(registrar)) return []
  return membersOf(world, registrar).map((peer) => ({ name: nameOf(peer), address: addressOf(peer) }))
}
