import { SECOND_MS } from '#contract/spans'
import type { Context } from '../context'
import { local, utc } from './moment'

const RELEASE_KEY_LENGTH = 16

/** The key of this release for this machine: sixteen digits that depend on both and open nothing. */
function releaseKey(version: string, serialNumber: string): string {
  let state = 0
  const digits = Array.from({ length: RELEASE_KEY_LENGTH }, (_, at) => {
    for (const character of `${serialNumber}${version}${at}`)
      state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0
    return state % 10
  })
  return digits.join('')
}

/** What the software may do: counts of the pooled licences, and the features of the option keys (interface facts, 2.3). */
function configuration({ expressway, reads }: Context) {
  const licences = (type: string) => reads.licencePool().find((pool) => pool.type === type)?.total ?? 0
  const has = (feature: string) => reads.features().includes(feature)
  const calls = licences('Rich media sessions')
  return {
    NonTraversalCalls: calls,
    TraversalCalls: calls,
    Registrations: reads.load()?.registrations.capacity ?? 0,
    TPRoom: licences('TelePresence room systems'),
    UserDevice: licences('Desktop systems'),
    Expressway: expressway.product === 'Expressway-E',
    Encryption: true,
    Interworking: has('H.323 to SIP Interworking gateway'),
    FindMe: has('FindMe'),
    DeviceProvisioning: has('Device Provisioning'),
    DualNetworkInterfaces: has('Advanced Networking'),
    AdvancedAccountSecurity: has('Advanced Account Security'),
    StarterPack: false,
    EnhancedOCSCollaboration: has('Microsoft Interoperability'),
    ExpresswaySeries: true,
  }
}

/** `xStatus Hardware`, and the part of the same name below `SystemUnit`. */
export function hardware({ reads }: Context) {
  const { hardware: Version, serialNumber: SerialNumber, vmSize } = reads.information()
  return { Version, SerialNumber, ...(vmSize === null ? {} : { VMSize: vmSize }) }
}

/** `xStatus SystemUnit`. */
export function systemUnit(context: Context) {
  const { world, expressway, reads } = context
  const information = reads.information()
  const { timeZone } = information
  return {
    Product: 'TANDBERG VCS',
    Uptime: Math.floor(information.upTimeMs / SECOND_MS),
    SystemTime: utc(world.now),
    TimeZone: timeZone,
    LocalTime: local(world.now, timeZone),
    Name: String(reads.setting('administration.systemName')),
    Software: {
      Version: information.softwareVersion,
      Build: information.softwareBuild,
      Name: information.softwareName,
      ReleaseDate: information.releaseDate,
      ReleaseKey: releaseKey(information.softwareVersion, expressway.serialNumber),
      Configuration: configuration(context),
    },
    Hardware: hardware(context),
    Maintenance: { Mode: String(reads.inForce('maintenance-mode.mode')) },
  }
}
