import type { TmsFailure, TmsReading } from '#contract/wire/tms'
import type { TmsSystem } from '../../ground/state/tms'
import type { Expressway, World } from '../../ground/world'
import { blockingRule } from '../../machine/firewall/read'
import { fqdnOf, isCutOffFromServers, nameOf, onNetwork, ownersOf } from '../../machine/network/read'
import { clusterNameOf, designatedPrimary, isClustered, membersOf } from '../../machine/peers/read'
import { textInForce } from '../../machine/settings/read'
import { rootPasswordOf } from '../../machine/users/read'
import { snmpSilence } from './read'

/** The Expressway at the address that Cisco TMS has for a system; whether it answers is not asked. */
export function expresswayOfSystem(world: World, { address }: Pick<TmsSystem, 'address'>) {
  return ownersOf(world, address)[0]?.expressway
}

/** What Cisco TMS calls a system: as it calls itself, or as it was entered. */
export const systemName = ({ reading, hostName, address }: TmsSystem): string =>
  (reading?.name ?? hostName) || address

/** What Cisco TMS finds when it asks a system: what keeps it away, with the lab's reason; or what it reads there. */
export type Found =
  | { readonly failure: TmsFailure; readonly because: string }
  | { readonly expressway: Expressway; readonly reading: TmsReading }

/** Asks a system as Cisco TMS does: by SNMP first, then by HTTPS with the password of root (TMS-13, TMS-16 to TMS-18). */
export function askedBy(world: World, system: TmsSystem): Found {
  const expressway = expresswayOfSystem(world, system)
  const silence = expressway
    ? (absence(world, expressway) ?? snmpSilence(world, expressway, undefined, system.community))
    : `No system has the address ${system.address}.`
  if (!expressway || silence !== undefined) return { failure: 'no-response', because: silence ?? '' }
  if (
    textInForce(expressway, 'administration.webInterface') !== 'On' ||
    blockingRule(expressway, world.network.tms.address, 443)
  )
    return {
      failure: 'no-web-response',
      because: `The web interface of ${nameOf(expressway)} is off, or a firewall rule keeps it away.`,
    }
  if (system.password !== rootPasswordOf(world, expressway))
    return { failure: 'wrong-password', because: `${nameOf(expressway)} wants the password of root.` }
  return { expressway, reading: readingOf(world, expressway) }
}

function absence(world: World, expressway: Expressway): string | undefined {
  const name = nameOf(expressway)
  if (expressway.power.state !== 'up') return `${name} is not running.`
  return onNetwork(world, expressway.id) && !isCutOffFromServers(world, expressway)
    ? undefined
    : `There is no path from Cisco TMS to ${name}.`
}

function readingOf(world: World, expressway: Expressway): TmsReading {
  const primary = designatedPrimary(world, expressway)
  return {
    name: nameOf(expressway),
    fqdn: fqdnOf(expressway),
    version: expressway.version,
    serialNumber: expressway.serialNumber,
    cluster: isClustered(expressway)
      ? {
          name: clusterNameOf(expressway),
          peers: membersOf(world, expressway).map(nameOf),
          primary: primary ? nameOf(primary) : '',
        }
      : null,
  }
}
