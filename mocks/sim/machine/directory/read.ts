import type { DirectoryStatus } from '#contract/wire/directory'
import type { Directory, DirectoryAccount } from '../../ground/state/directory'
import type { Expressway, World } from '../../ground/world'
import { trustsOutsider } from '../certificates/read'
import { lookUp, servicesOf } from '../dns/read'
import { silenceAt } from '../network-utilities/read'
import { numberSetting, textSetting } from '../settings/read'

const field = (expressway: Expressway, key: string) => textSetting(expressway, `ldap-configuration.${key}`)

/** Where this system looks administrators up who come to its web console. */
export function authenticationSource(expressway: Expressway): string {
  return field(expressway, 'administratorAuthenticationSource')
}

/** Whether it asks a directory at all. */
export const asksDirectory = (expressway: Expressway) => authenticationSource(expressway) !== 'Local only'

export const isDirectoryAddressBlank = (expressway: Expressway) => field(expressway, 'serverAddress') === ''

/** The server that is asked: the one that is named, or the first that the service records of the name tell. */
function serverOf(world: World, expressway: Expressway): string {
  const name = field(expressway, 'serverAddress')
  if (field(expressway, 'serverAddressResolution') === 'Address record') return name
  return servicesOf(world, expressway, `_ldap._tcp.${name}`)[0]?.target ?? ''
}

/** The directory at the address that is configured, if one is there. */
function directoryAt(world: World, expressway: Expressway): Directory | undefined {
  const found = lookUp(world, expressway, serverOf(world, expressway))
  const { directory } = world.network
  return directory && 'addresses' in found && found.addresses.includes(directory.address)
    ? directory
    : undefined
}

/** Over TLS the directory shows a certificate, and somebody here has to vouch for it: alarm 40029 where nobody does. */
export function lacksDirectoryAuthority(world: World, expressway: Expressway): boolean {
  if (!asksDirectory(expressway) || field(expressway, 'encryption') !== 'TLS') return false
  const directory = directoryAt(world, expressway)
  return directory ? !trustsOutsider(expressway, directory) : expressway.certificates.trusted.length === 0
}

type Ask = (world: World, expressway: Expressway) => string | undefined

const unnamed: Ask = (_world, expressway) =>
  isDirectoryAddressBlank(expressway) ? 'No server address is configured.' : undefined

const withoutService: Ask = (world, expressway) =>
  serverOf(world, expressway) === ''
    ? `DNS has no service records of a directory for ${field(expressway, 'serverAddress')}.`
    : undefined

const silent: Ask = (world, expressway) => silenceAt(world, expressway, serverOf(world, expressway))

const notThere: Ask = (world, expressway) => {
  const directory = directoryAt(world, expressway)
  const port = numberSetting(expressway, 'ldap-configuration.serverPort')
  return directory?.port === port
    ? undefined
    : `${serverOf(world, expressway)} offers no directory at port ${port}.`
}

const untrusted: Ask = (world, expressway) =>
  lacksDirectoryAuthority(world, expressway)
    ? 'The certificate of the directory is signed by an authority that is not in the trusted CA list of this system.'
    : undefined

/**
 * What the connection needs, in the order in which it is tried; each gives its own reason for a failure. The directory
 * of the lab takes any bind and is searched as a whole, whatever the base DN.
 */
const conditions: readonly Ask[] = [unnamed, withoutService, silent, notThere, untrusted]

/** Why the directory that is configured here cannot be asked; nothing when it can. */
export function directoryFailure(world: World, expressway: Expressway): string | undefined {
  for (const condition of conditions) {
    const reason = condition(world, expressway)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** The State of Users > LDAP configuration. */
export function directoryStatus(world: World, expressway: Expressway): DirectoryStatus {
  if (!asksDirectory(expressway)) return { state: 'Inactive', reason: '' }
  const reason = directoryFailure(world, expressway)
  return reason === undefined ? { state: 'Active', reason: '' } : { state: 'Failed', reason }
}

/** Who has that name in the directory, where this system asks one that answers. */
export function directoryAccount(
  world: World,
  expressway: Expressway,
  name: string,
): DirectoryAccount | undefined {
  if (!asksDirectory(expressway) || directoryFailure(world, expressway) !== undefined) return undefined
  return world.network.directory?.accounts.find((account) => account.name === name)
}
