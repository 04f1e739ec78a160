import { counted } from '#contract/counted'
import { HOUR_MS } from '#contract/spans'
import type { TimeStatus } from '#contract/wire/status'
import { faultsThat } from '../../ground/faults/felt'
import { chance } from '../../ground/random'
import { remembered } from '../../ground/remembered'
import { SYNCHRONIZE_MS } from '../../ground/state/time'
import type { Expressway, World } from '../../ground/world'
import { lookUp, lookupFailure } from '../dns/read'
import { onNetwork } from '../network/read'
import { textSetting } from '../settings/read'

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

/** A clock that no server keeps right gains or loses from one second to one and a half in an hour. */
const DRIFT_MS_AN_HOUR = { least: 1_000, range: 500 } as const

/** Peers that verify certificates do so by clocks that are further out than this no more. */
export const CLOCK_OUT_MS_MAX = 10_000

/** What the clock of a machine gains in an hour without a server; negative where it loses. */
function driftAnHour({ seed }: World, { id }: Expressway): number {
  const { least, range } = DRIFT_MS_AN_HOUR
  const drift = least + chance(range, seed, id, 'drift')
  return chance(2, seed, id, 'drifts') === 0 ? drift : -drift
}

/** How far the clock of a machine is ahead of the right time; negative where it is behind, 0 while it follows a server. */
function clockOutMs(world: World, expressway: Expressway): number {
  const { source, since } = expressway.time
  if (source !== null) return 0
  return Math.trunc((driftAnHour(world, expressway) * (world.now - since)) / HOUR_MS)
}

/** From when on the clock of a machine is too far out, if nothing changes; null while it follows a server. */
export function clockOutAt(world: World, expressway: Expressway): number | null {
  const { source, since } = expressway.time
  if (source !== null) return null
  return since + Math.ceil(((CLOCK_OUT_MS_MAX + 1) * HOUR_MS) / Math.abs(driftAnHour(world, expressway)))
}

/** True once it is. */
export function isClockOut(world: World, expressway: Expressway): boolean {
  return Math.abs(clockOutMs(world, expressway)) > CLOCK_OUT_MS_MAX
}

/** What a machine takes for the time. */
export const clockOf = (world: World, expressway: Expressway): number =>
  world.now + clockOutMs(world, expressway)

/** How far out a clock is, in words: "is 12 seconds fast". */
export function clockWords(world: World, expressway: Expressway): string {
  const outMs = clockOutMs(world, expressway)
  const seconds = Math.trunc(Math.abs(outMs) / 1000)
  if (seconds === 0) return 'is right'
  return `is ${counted(seconds, 'second')} ${outMs > 0 ? 'fast' : 'slow'}`
}
