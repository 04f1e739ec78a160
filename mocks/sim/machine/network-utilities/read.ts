import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { PingAnswer } from '#contract/wire/tools'
import { faultsThat } from '../../ground/faults/felt'
import type { Expressway, World } from '../../ground/world'
import { allServersOf, answeringOf, askFor, lookupFailure } from '../dns/read'
import { cutBetween, isCutOffFromServers, ownersOf, roundTripMs } from '../network/read'

const tmsOutages = faultsThat('silences-tms')
const silentNtpServers = faultsThat('silences-ntp-server')

/** Whether a server of the world that is no Expressway answers at that address. */
export function serverAnswers(world: World, ip: string): boolean {
  const { ntpServers, tms, directory } = world.network
  const isNtp = ntpServers.some(({ address }) => address === ip)
  return (
    answeringOf(world, allServersOf(world)).includes(ip) ||
    (isNtp && !silentNtpServers.in(world).some(({ server }) => server === ip)) ||
    (tms.address === ip && tmsOutages.in(world).length === 0) ||
    directory?.address === ip
  )
}

/** Milliseconds until an answer from that IP address, or null when nothing answers. */
export function pingMs(world: World, from: Expressway, ip: string): number | null {
  const to = ownersOf(world, ip)[0]?.expressway
  if (to?.id === from.id) return 0
  if (to) {
    const silent = to.power.state !== 'up' || cutBetween(world, from.id, to.id) !== null
    return silent ? null : roundTripMs(world, from.id, to.id)
  }
  const cut = isCutOffFromServers(world, from)
  return !cut && serverAnswers(world, ip) ? world.network.roundTripMs : null
}

/** Maintenance > Tools > Network utilities > Ping: one host, asked from this system. */
export function pingAnswer(world: World, from: Expressway, typed: string): PingAnswer {
  const host = typed.trim()
  const found = askFor(world, from, host)
  if ('failure' in found)
    return { host, address: null, milliseconds: null, message: `${lookupFailure(found)}.` }
  const address = found.addresses.find((ip) => isIpv4(ip) || isIpv6(ip)) ?? host
  const milliseconds = pingMs(world, from, address)
  return { host, address, milliseconds, message: milliseconds === null ? `${address} does not answer.` : '' }
}

/** Why nothing is heard from an address that somebody has configured; nothing where something answers there. */
export function silenceAt(world: World, expressway: Expressway, address: string): string | undefined {
  if (address === '') return 'no address is configured'
  const { milliseconds, message } = pingAnswer(world, expressway, address)
  return milliseconds === null ? message : undefined
}
