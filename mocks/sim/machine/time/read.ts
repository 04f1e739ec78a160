import type { TimeStatus } from '#contract/wire/status'
import { faultsThat } from '../../ground/faults/felt'
import { chance } from '../../ground/random'
import { remembered } from '../../ground/remembered'
import { SYNCHRONIZE_MS } from '../../ground/state/time'
import type { Expressway, World } from '../../ground/world'
import { lookUp, lookupFailure } from '../dns/read'
import { onNetwork } from '../network/read'
import { textSetting } from '../settings/read'
import { clockOf } from './clock'

const silentNtpServers = faultsThat('silences-ntp-server')
declare module '../../ground/faults/felt' {
  interface Askers {
    'silences-ntp-server': typeof silentNtpServers
  }
}

const SERVERS = [1, 2, 3, 4, 5] as const

/** The NTP servers configured on this Expressway, blank ones left out. */
export const ntpServersOf = remembered((expressway: Expressway): readonly string[] =>
  SERVERS.map((index) => textSetting(expressway, `time.ntpServer${index}Address`)).filter(
    (address) => address !== '',
  ),
)

/** The IP address at which a configured server answers, or why it does not (CRE-21, CRE-22). */
function ntpAnswer(
  world: World,
  expressway: Expressway,
  address: string,
): { ip: string; stratum: number } | { reason: string } {
  const found = lookUp(world, expressway, address)
  if ('failure' in found) return { reason: lookupFailure(found) }
  const server = world.network.ntpServers.find((candidate) => found.addresses.includes(candidate.address))
  if (!server) return { reason: `no NTP server answers at ${found.addresses.join(', ')}` }
  const silent = silentNtpServers.in(world).some((fault) => fault.server === server.address)
  const cut = silent || !onNetwork(world, expressway.id)
  return cut
    ? { reason: `the NTP server ${server.address} cannot be reached` }
    : { ip: server.address, stratum: server.stratum }
}

/** The first configured server that answers, or null. */
export function ntpSource(world: World, expressway: Expressway): string | null {
  for (const address of ntpServersOf(expressway)) {
    const answer = ntpAnswer(world, expressway, address)
    if ('ip' in answer) return answer.ip
  }
  return null
}

/** The State of System > Time. */
export function timeState(world: World, expressway: Expressway): TimeStatus['state'] {
  if (ntpServersOf(expressway).length === 0) return 'Down'
  if (expressway.time.source === null) return 'Unsynchronized'
  return world.now - expressway.time.since >= SYNCHRONIZE_MS ? 'Synchronized' : 'Starting'
}

/** When the state changes by itself, or null. */
export function synchronizedAt(world: World, expressway: Expressway): number | null {
  return timeState(world, expressway) === 'Starting' ? expressway.time.since + SYNCHRONIZE_MS : null
}

/** What System > Time shows below the form. */
export function timeStatus(world: World, expressway: Expressway): TimeStatus {
  const state = timeState(world, expressway)
  return {
    state,
    systemTime: clockOf(world, expressway),
    timeZone: textSetting(expressway, 'time.timeZone'),
    servers: ntpServersOf(expressway).map((address) => {
      const answer = ntpAnswer(world, expressway, address)
      if ('reason' in answer) {
        return {
          address,
          condition: 'reject',
          flash: '00 ok',
          authentication: 'none',
          event: '',
          reachability: Array.from({ length: 8 }, () => false),
          offsetMs: null,
          delayMs: null,
          stratum: null,
          refId: '',
          refTime: null,
          reason: answer.reason,
        }
      }
      const polls = Math.min(8, 1 + Math.floor((world.now - expressway.time.since) / 64_000))
      return {
        address,
        condition: answer.ip === expressway.time.source ? 'sys.peer' : 'candidate',
        flash: '00 ok',
        authentication: 'none',
        event: answer.ip === expressway.time.source ? 'sys.peer' : 'reachable',
        reachability: Array.from({ length: 8 }, (_, index) => index >= 8 - polls),
        offsetMs: (chance(400, world.seed, expressway.id, address, 'offset') - 200) / 100,
        delayMs: (chance(900, world.seed, expressway.id, address, 'delay') + 100) / 100,
        stratum: answer.stratum,
        refId: answer.ip,
        refTime: world.now - (world.now % 64_000),
      }
    }),
  }
}
