import type { PageValues, SettingsPageDefinition } from '#contract/settings/field'
import { definition as externalManager } from '#contract/settings/system/external-manager'
import {
  provisioningServices,
  definition as servicesPage,
} from '#contract/settings/system/tms-provisioning-extension-services'
import { copyOf } from '../../ground/copy-of'
import type { ProvisioningService } from '../../ground/state/provisioning'
import type { TmsServer, TmsSystem } from '../../ground/state/tms'
import type { Expressway, World } from '../../ground/world'
import { isPrimary, isSubordinate } from '../../machine/peers/read'
import { textSetting } from '../../machine/settings/read'
import { askedBy } from './asked'

/** What a round of questions comes to: Cisco TMS afterwards, and what it writes on the Expressways. */
type Round = { readonly tms: TmsServer; readonly writes: readonly Write[] }

type Write = { readonly on: Expressway; readonly page: SettingsPageDefinition; readonly values: PageValues }

/** What Cisco TMS comes to when it asks all its systems. */
export function roundOf(world: World, before: TmsServer): Round {
  const tms = copyOf(before)
  const writes: Write[] = []
  for (const system of tms.systems.filter(({ isAdded }) => isAdded)) {
    const found = askInto(world, system)
    if (found && isForced(tms) && !isSubordinate(world, found)) writes.push(...toHttps(found))
  }
  for (const system of tms.systems) if (system.reading?.cluster) joinCluster(world, tms, system)
  for (const name of Object.keys(tms.clusters)) writes.push(...leaveCluster(world, tms, name))
  writes.push(...writeServices(world, tms))
  return { tms, writes }
}

/** Asks one system and keeps what comes of it; gives the Expressway where it answers as it should. */
export function askInto(world: World, system: TmsSystem): Expressway | undefined {
  const found = askedBy(world, system)
  const failures: TmsSystem['failures'] = 'failure' in found ? [found.failure] : []
  // Only the end of its cluster in Cisco TMS ends this one.
  if (system.failures.includes('stale-cluster')) failures.push('stale-cluster')
  system.failures = failures
  system.acknowledged = system.acknowledged.filter((failure) => failures.includes(failure))
  if ('failure' in found) return undefined
  system.reading = found.reading
  return found.expressway
}

/** TMS-20, TRB-25 to TRB-27: both settings, or Cisco TMS leaves the protocol alone. */
export const isForced = ({ enforceManagementSettings, secureOnlyDeviceCommunication }: TmsServer): boolean =>
  enforceManagementSettings === 'On' && secureOnlyDeviceCommunication === 'On'

const toHttps = (on: Expressway): Write[] =>
  textSetting(on, 'external-manager.protocol') === 'HTTPS'
    ? []
    : [{ on, page: externalManager, values: { protocol: 'HTTPS' } }]

/** A system that reports a cluster belongs to it; one that Cisco TMS did not know has the services that are on there. */
function joinCluster(world: World, tms: TmsServer, system: TmsSystem): void {
  const name = system.reading?.cluster?.name ?? ''
  const expressway = systemExpressway(world, system)
  system.cluster = name
  system.failures = system.failures.filter((failure) => failure !== 'stale-cluster')
  tms.clusters[name] ??= tms.isProvisioningExtensionMode && expressway ? connectedOn(expressway) : []
}

function systemExpressway(world: World, system: TmsSystem): Expressway | undefined {
  const found = askedBy(world, system)
  return 'expressway' in found ? found.expressway : undefined
}

const connectedOn = (expressway: Expressway): ProvisioningService[] =>
  provisioningServices.flatMap(({ key }) =>
    textSetting(expressway, `${servicesPage.id}.${key}Connect`) === 'Yes' ? [key] : [],
  )

/**
 * Systems that report the cluster no more. One that leaves the others loses its services (RML-02). Once nobody reports
 * it, the cluster goes (DIS-02), unless services are still on: then it stays, with a ticket for each (DIS-M2).
 */
function leaveCluster(world: World, tms: TmsServer, name: string): Write[] {
  const members = tms.systems.filter(({ cluster }) => cluster === name)
  const isReported = members.some(({ reading }) => reading?.cluster?.name === name)
  const former = members.filter(({ reading }) => reading?.cluster === null)
  const isStale = !isReported && (tms.clusters[name] ?? []).length > 0
  if (members.length === 0 || (!isReported && !isStale)) delete tms.clusters[name]
  return former.flatMap((system) => {
    if (isStale) {
      if (!system.failures.includes('stale-cluster')) system.failures.push('stale-cluster')
      return []
    }
    system.cluster = null
    system.failures = system.failures.filter((failure) => failure !== 'stale-cluster')
    const on = systemExpressway(world, system)
    return on && tms.isProvisioningExtensionMode ? servicesWrite(on, []) : []
  })
}

/**
 * What is written on the primaries of clusters whose services were saved. What does not get there is made up for when the
 * primary answers again; what is saved meanwhile is what it gets then.
 */
export function writeServices(world: World, tms: TmsServer): Write[] {
  const writes: Write[] = []
  const left = [...new Set(tms.unwritten)].filter((name) => {
    const primary = primaryOf(world, tms, name)
    if (primary) writes.push(...servicesWrite(primary, tms.clusters[name] ?? []))
    return !primary && tms.clusters[name] !== undefined
  })
  if (left.length > 0) tms.unwritten = left
  else delete tms.unwritten
  return writes
}

/** The primary of a cluster of Cisco TMS, where that can be reached. */
function primaryOf(world: World, { systems }: TmsServer, name: string): Expressway | undefined {
  return systems
    .filter(({ cluster }) => cluster === name)
    .flatMap((system) => systemExpressway(world, system) ?? [])
    .find((one) => isPrimary(world, one))
}

/** What has to be written on an Expressway for these services to be on there, and no others. */
function servicesWrite(on: Expressway, services: readonly ProvisioningService[]): Write[] {
  const before = connectedOn(on)
  if (provisioningServices.every(({ key }) => before.includes(key) === services.includes(key))) return []
  const values = provisioningServices.map(
    ({ key }) => [`${key}Connect`, services.includes(key) ? 'Yes' : 'No'] as const,
  )
  return [{ on, page: servicesPage, values: Object.fromEntries(values) }]
}
