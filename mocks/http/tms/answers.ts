import type { TmsFailure, TmsSystemView, TmsView } from '#contract/wire/tms'
import type { AskedPeer } from '../../cli/index'
import { askedBy, expresswayOfSystem, systemName } from '../../sim/around/index'
import { expresswaysOf, type TmsServer, type TmsSystem, type World } from '../../sim/ground/index'
import { hostOf, membersOf, nameOf, rootPasswordOf } from '../../sim/machine/index'

/** What a ticket of each kind is called, in the words of Cisco TMS. */
const titles: Readonly<Record<TmsFailure, string>> = {
  'no-response': 'Could not connect to system. Details: No SNMP response',
  'no-web-response': 'Could not connect to system. Details: No HTTPS response',
  'wrong-password': 'Wrong Password',
  'stale-cluster': 'Provisioning is on for a cluster that no system reports any more',
}

/** All that Cisco TMS shows, as it found things when it asked last; the passwords are those of the world that is `hinted`. */
export function tmsView(world: World, tms: TmsServer, hinted: World): TmsView {
  const { version, isProvisioningExtensionMode, enforceManagementSettings, secureOnlyDeviceCommunication } =
    tms
  return {
    version,
    isProvisioningExtensionMode,
    enforceManagementSettings,
    secureOnlyDeviceCommunication,
    folders: tms.folders,
    systems: tms.systems.map((system) => systemView(world, tms, system)),
    rootPasswords: expresswaysOf(world).map((expressway) => ({
      host: hostOf(world, expressway),
      password: rootPasswordOf(hinted, expressway),
    })),
    now: world.now,
  }
}

function systemView(world: World, tms: TmsServer, system: TmsSystem): TmsSystemView {
  const { id, folder, isAdded, hostName, address, community, reading, refreshedAt, cluster } = system
  const [server] = world.network.dnsServers
  return {
    id,
    name: systemName(system),
    host: hostAt(world, system),
    folder,
    isAdded,
    hostName,
    address,
    community,
    tickets: system.failures.map((failure) => ({
      failure,
      title: titles[failure],
      state: system.acknowledged.includes(failure) ? 'Acknowledged' : 'Open',
      because: becauseOf(world, system, failure),
    })),
    message: system.isNameNew
      ? `DNS config failure resolving ${hostName}: Did not find system IP address () in DNS: ${server?.address ?? ''}`
      : '',
    reading,
    refreshedAt,
    services: cluster === null || !tms.isProvisioningExtensionMode ? null : (tms.clusters[cluster] ?? []),
  }
}

/** The lab's reason, as things are now: the ticket itself is of the moment when Cisco TMS asked. */
function becauseOf(world: World, system: TmsSystem, failure: TmsFailure): string {
  if (failure === 'stale-cluster')
    return `Turn off the services of ${system.cluster} on the Provisioning tab of a system that was in it.`
  const found = askedBy(world, system)
  return 'failure' in found ? found.because : 'It answers by now: Cisco TMS will see that when it asks again.'
}

/** What one types for its console; its address where nobody has it. */
function hostAt(world: World, system: TmsSystem): string {
  const expressway = expresswayOfSystem(world, system)
  return expressway ? hostOf(world, expressway) : system.address
}

/** The peers of the cluster that a system is in, each as Cisco TMS finds it when it asks; nobody where it reported none. */
export function askedPeers(world: World, { systems }: TmsServer, asked: TmsSystem): AskedPeer[] {
  const expressway = asked.reading?.cluster && expresswayOfSystem(world, asked)
  if (!expressway) return []
  // A system names itself first: what is found does not depend on whose tab is open.
  return membersOf(world, expressway)
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)) || one.id.localeCompare(other.id))
    .map((peer) => {
      const name = nameOf(peer)
      // A name says nothing: two peers may have the same, or one another since it was asked.
      const system = systems.find(
        ({ isAdded, reading }) => isAdded && reading?.serialNumber === peer.serialNumber,
      )
      if (!system) return { name, because: 'It is not in Cisco TMS.' }
      const found = askedBy(world, system)
      return 'failure' in found
        ? { name, because: `${titles[found.failure]}.` }
        : { name, expressway: found.expressway }
    })
}
