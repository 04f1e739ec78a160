import { DAY_MS, MINUTE_MS } from '#contract/spans'
import type { RegistrationLoad } from '#contract/wire/status'
import type { Change } from '../../ground/count-turn'
import { fromSeed } from '../../ground/from-seed'
import { chance } from '../../ground/random'
import { rememberedIn } from '../../ground/remembered'
import type { Expressway, World } from '../../ground/world'
import { numberSetting, textSetting } from '../../machine/settings/read'
import { endpointsAt, type Held } from '../endpoints/read'

/** A device registered to one Expressway: one of those that are computed, or an endpoint of the world. */
export type Registration = {
  id: string
  name: string
  number: string
  type: string
  protocol: 'SIP' | 'H.323'
  address: string
  deviceType: 'TelePresence Room' | 'Desktop System'
  createdAt: number
}

/** One of those that are computed, with its number. */
type Device = Registration & { device: number }

/** A SIP device refreshes its registration this often; an H.323 device by the Time to live of the page. */
const SIP_REFRESH_MS = MINUTE_MS
/** Devices that find an Expressway open again come back over this span, and none before it begins. */
const RETURN_BEGINS_MS = 2000
const RETURN_MS = MINUTE_MS

const isH323 = (world: World, expressway: Expressway, device: number) =>
  chance(5, world.seed, expressway.id, 'protocol', device) < 2

/** How long after the drain began this device times out: its next refresh is refused (CRE-32). */
function timeOutAfterMs(world: World, expressway: Expressway, device: number): number {
  const lifeMs = isH323(world, expressway, device)
    ? numberSetting(expressway, 'h323.timeToLive') * 1000
    : SIP_REFRESH_MS
  return 1000 + chance(lifeMs, world.seed, expressway.id, 'refresh', device)
}

function returnsAfterMs(world: World, expressway: Expressway, device: number): number {
  return RETURN_BEGINS_MS + chance(RETURN_MS, world.seed, expressway.id, 'return', device)
}

/** Which devices were registered at `since`, and which are refused, ready to be asked of each. */
function spanOf({ registrations }: Expressway) {
  const present = registrations.presentAt === 'all' ? null : new Set(registrations.presentAt)
  const refused = new Set(registrations.refused)
  return {
    wasPresent: (device: number) => present === null || present.has(device),
    isRefused: (device: number) => registrations.mode === 'draining' || refused.has(device),
  }
}

/** Whether a device is registered now, by the closed form of `RegistrationsState`. */
function isRegistered(world: World, expressway: Expressway, device: number, span: ReturnType<typeof spanOf>) {
  const { mode, since } = expressway.registrations
  if (mode === 'down') return false
  const present = span.wasPresent(device)
  if (span.isRefused(device)) return present && world.now < since + timeOutAfterMs(world, expressway, device)
  return present || world.now >= since + returnsAfterMs(world, expressway, device)
}

/** True where every device is registered and stays: none is refused, and whoever was away has had the time to come back. */
export function areAllRegistered({ now }: World, { registrations }: Expressway): boolean {
  const { mode, presentAt, refused, since } = registrations
  const isBack = presentAt === 'all' || now >= since + RETURN_BEGINS_MS + RETURN_MS
  return mode === 'open' && refused.length === 0 && isBack
}

const numbersOf = ({ registrations }: Expressway) =>
  Array.from({ length: registrations.devices }, (_, device) => device)

/** When time alone next registers a device, or takes it off, by the closed form of `RegistrationsState`; null when never. */
function deviceChange(
  world: World,
  expressway: Expressway,
  device: number,
  span: ReturnType<typeof spanOf>,
): Change | null {
  const { mode, since } = expressway.registrations
  const present = span.wasPresent(device)
  // Who is refused leaves if it was there, and whoever is not comes if it was not.
  if (mode === 'down' || span.isRefused(device) !== present) return null
  const after = present ? timeOutAfterMs : returnsAfterMs
  const at = since + after(world, expressway, device)
  return at > world.now ? { at, by: present ? -1 : 1 } : null
}

/** How many devices of a kind are registered now, and how time alone will change that. */
export function devicesAhead(
  world: World,
  expressway: Expressway,
  isKind: (device: number) => boolean,
): { readonly count: number; readonly changes: readonly Change[] } {
  const span = spanOf(expressway)
  const devices = numbersOf(expressway).filter(isKind)
  return {
    count: devices.filter((device) => isRegistered(world, expressway, device, span)).length,
    changes: devices.flatMap((device) => deviceChange(world, expressway, device, span) ?? []),
  }
}

/** The numbers of the devices registered now, ascending. */
export function registeredDevices(world: World, expressway: Expressway): number[] {
  if (expressway.registrations.mode === 'down') return []
  if (areAllRegistered(world, expressway)) return numbersOf(expressway)
  const span = spanOf(expressway)
  return numbersOf(expressway).filter((device) => isRegistered(world, expressway, device, span))
}

/** How many devices were registered as the span began, and who has come or gone since, in order. */
export function turnsOfSpan(world: World, expressway: Expressway) {
  const { mode, since } = expressway.registrations
  if (mode === 'down') return { registered: 0, turns: [] }
  const { wasPresent, isRefused } = spanOf(expressway)
  const numbers = numbersOf(expressway)
  const turns = numbers.flatMap((device) => {
    if (isRefused(device)) {
      return wasPresent(device) ? [{ at: since + timeOutAfterMs(world, expressway, device), by: -1 }] : []
    }
    return wasPresent(device) ? [] : [{ at: since + returnsAfterMs(world, expressway, device), by: 1 }]
  })
  return {
    registered: numbers.filter(wasPresent).length,
    turns: turns
      .filter(({ at }) => at <= world.now)
      // Where one goes as another comes, the two were never registered together.
      .toSorted((one, other) => one.at - other.at || one.by - other.by),
  }
}

/** How many devices and endpoints are registered now. */
export function registrationCount(world: World, expressway: Expressway): number {
  const endpoints = endpointsAt(world, expressway).length
  if (areAllRegistered(world, expressway)) return expressway.registrations.devices + endpoints
  return registeredDevices(world, expressway).length + endpoints
}

/** The id of a device on the pages. */
export const registrationId = (expressway: Expressway, device: number) => `${expressway.id}-device-${device}`

/** True for every third device or so: a room system; the others are desktop systems. */
export function isRoomSystem(world: World, expressway: Expressway, device: number): boolean {
  return chance(3, world.seed, expressway.id, 'room', device) === 0
}

const roomSystems = fromSeed(isRoomSystem)

/** How many room systems and desktop systems are registered now. */
export const registeredKinds = rememberedIn((world, expressway) => {
  const isRoom = roomSystems(world, expressway, expressway.registrations.devices)
  const devices = registeredDevices(world, expressway)
  const endpoints = endpointsAt(world, expressway)
  const rooms = devices.filter((device) => isRoom[device]).length + endpoints.filter(isRoomEndpoint).length
  return { rooms, desktops: devices.length + endpoints.length - rooms }
})

export const isRoomEndpoint = ({ endpoint }: Held) => endpoint.deviceType === 'TelePresence Room'

/** What these devices are; the same device is always the same. */
export function describedDevices(world: World, expressway: Expressway, devices: readonly number[]): Device[] {
  const domain = textSetting(expressway, 'dns.domainName') || 'example.com'
  const ordinal = Object.keys(world.expressways).indexOf(expressway.id) + 1
  return devices.map((device) => {
    const room = isRoomSystem(world, expressway, device)
    const alias = `${ordinal}${String(device).padStart(4, '0')}`
    const h323 = isH323(world, expressway, device)
    return {
      id: registrationId(expressway, device),
      device,
      name: `${room ? 'room' : 'desk'}.${alias}@${domain}`,
      number: alias,
      type: typeOf(h323 ? 'H.323' : 'SIP'),
      protocol: h323 ? 'H.323' : 'SIP',
      address: `10.${20 + ordinal}.${Math.floor(device / 250)}.${(device % 250) + 1}`,
      deviceType: room ? 'TelePresence Room' : 'Desktop System',
      createdAt:
        expressway.registrations.since - chance(DAY_MS, world.seed, expressway.id, 'created', device),
    }
  })
}

/** What is registered to this Expressway now (CRE-60). */
export function registrationsOf(world: World, expressway: Expressway): Registration[] {
  return [
    ...describedDevices(world, expressway, registeredDevices(world, expressway)).map(
      ({ device: _, ...registration }) => registration,
    ),
    ...endpointsAt(world, expressway).map(({ endpoint, since }) => ({
      id: endpoint.id,
      name: endpoint.name,
      number: endpoint.number,
      type: typeOf(endpoint.protocol),
      protocol: endpoint.protocol,
      address: endpoint.address,
      deviceType: endpoint.deviceType,
      createdAt: since,
    })),
  ]
}

const typeOf = (protocol: Registration['protocol']) => (protocol === 'H.323' ? 'Endpoint' : 'SIP UA')

/** A registration that is over. */
export type EndedRegistration = Device & { readonly endedAt: number; readonly reason: string }

/** Registrations that ended when circumstances last changed, or since; a restart empties the history. */
export function endedRegistrationsOf(world: World, expressway: Expressway): EndedRegistration[] {
  const { mode, since } = expressway.registrations
  if (mode === 'down' || since <= expressway.power.since) return []
  const span = spanOf(expressway)
  const left = numbersOf(expressway).filter((device) =>
    span.wasPresent(device) ? !isRegistered(world, expressway, device, span) : mode === 'open',
  )
  const reasonFor = (device: number) => {
    if (mode === 'draining') return 'Expired'
    return span.isRefused(device) ? 'Not permitted by the registration policy' : 'Unregistered'
  }
  return describedDevices(world, expressway, left).map((registration) => {
    const { device } = registration
    // Who is refused goes at the next refresh; who was absent at the last change went then at the latest.
    const endedAt = span.wasPresent(device) ? since + timeOutAfterMs(world, expressway, device) : since
    return { ...registration, endedAt, reason: reasonFor(device) }
  })
}

/** The names under which a device can be called. */
export function aliasesOf({ protocol, name, number }: Registration) {
  return protocol === 'SIP'
    ? [{ alias: name, aliasType: 'SIP URI' }]
    : [
        { alias: name, aliasType: 'H.323 ID' },
        { alias: number, aliasType: 'E.164 number' },
      ]
}

/** When the last device still registered will have timed out, or null when nothing drains. */
export function drainedAt(world: World, expressway: Expressway): number | null {
  if (expressway.registrations.mode !== 'draining') return null
  const left = registeredDevices(world, expressway)
  if (left.length === 0) return null
  const longest = Math.max(...left.map((device) => timeOutAfterMs(world, expressway, device)))
  return expressway.registrations.since + longest
}

/** More refreshes a second than this slow the pages down. */
const LOAD_LIMIT_PER_SECOND = 10

/** What the Time to live costs: every H.323 device refreshes once in that time (CRE-27). */
export function registrationLoad(world: World, expressway: Expressway): RegistrationLoad {
  const devices = registeredDevices(world, expressway).filter((device) =>
    isH323(world, expressway, device),
  ).length
  const timeToLiveSeconds = numberSetting(expressway, 'h323.timeToLive')
  return {
    devices,
    timeToLiveSeconds,
    registrationsPerSecond: devices / timeToLiveSeconds,
    limitPerSecond: LOAD_LIMIT_PER_SECOND,
  }
}
