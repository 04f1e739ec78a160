import { DEFAULT_ADMINISTRATOR } from '#contract/lists/users/administrator-accounts'
import { isFqdn, isIpv4, isIpv6 } from '#contract/settings/formats'
import { tmsPageAt } from '#contract/tms-pages'
import { present } from '../../ground/assert'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import {
  type Decision,
  expresswayOf,
  nextSerial,
  recordMistake,
  type Stage,
  snapshotOf,
} from '../../ground/stage'
import type { TmsDeed, TmsServer, TmsSystem } from '../../ground/state/tms'
import { FACTORY_PASSWORD } from '../../ground/state/users'
import type { World } from '../../ground/world'
import { isUsualAnswered, usualAddresses } from '../../machine/dns/read'
import { nameOf } from '../../machine/network/read'
import { writeSettings } from '../../machine/saving/store-save'
import { isPasswordOf } from '../../machine/users/read'
import { expresswayOfSystem, systemName } from './asked'
import { tmsThere } from './conditions'
import { askInto, writeServices } from './round'

type Of<K extends TmsDeed['kind']> = Extract<TmsDeed, { kind: K }>

/** Where a change is made: the draft of Cisco TMS, and the world as it was. */
type Desk = { readonly stage: Stage; readonly tms: TmsServer; readonly world: World }

/** More than a lab needs; past it a script has run away. */
const THINGS_MAX = 100

/** What is done in Cisco TMS. Nobody gets there while it is down, nor in a world without it. */
export function decideChangeTms(stage: Stage, { change }: CommandOf<'change-tms'>): Decision {
  const world = snapshotOf(stage)
  const there = tmsThere(world)
  if ('refusal' in there) return there
  return decided({ stage, tms: present(stage.world.tms, 'there is Cisco TMS'), world }, change)
}

function decided<K extends TmsDeed['kind']>(desk: Desk, change: Of<K> & { readonly kind: K }): Decision {
  const decide: Decide<K> = changes[change.kind]
  const outcome = decide(desk, change)
  if (outcome !== null && typeof outcome === 'object') return outcome
  const system = outcome ?? null
  const before = desk.world.tms?.systems.find(({ id }) => id === system)
  const isSound = before !== undefined && before.failures.length === 0
  desk.stage.events.push({ type: 'tms-changed', kind: change.kind, system, isSound })
  return undefined
}

/** Gives a refusal, or the id of the system that it was done with, or null. */
type Decide<K extends TmsDeed['kind']> = (desk: Desk, change: Of<K>) => Decision | string | null

const invalid = (field: string, message: string, guide: string[] = []) =>
  refuse('invalid', message, { errors: [{ field, message }], guide })

const changes: { readonly [K in TmsDeed['kind']]: Decide<K> } = {
  'create-folder': ({ stage, tms }, { name, parent }) => {
    const wanted = name.trim()
    if (wanted === '') return invalid('name', 'Enter a name for the folder.', ['TMS-10'])
    if (parent !== null && !tms.folders.some(({ id }) => id === parent)) return noFolder(tms)
    if (tms.folders.length >= THINGS_MAX) return refuse('conflict', 'There are too many folders.')
    if (tms.folders.some((folder) => folder.parent === parent && folder.name === wanted))
      return invalid('name', `There is a folder ${wanted} here already.`)
    tms.folders.push({ id: `folder-${nextSerial(stage)}`, name: wanted, parent })
    return null
  },
  'add-system': addSystem,
  'edit-system': (desk, { system: id, password }) =>
    withSystem(desk, id, (system) => {
      if (password === '') return invalid('password', 'Enter the password of root.', ['TMS-13', 'TMS-17'])
      return triedWith(desk, system, password)
    }),
  'finish-adding': ({ tms }, { despiteWarnings, folder }) => {
    // Each folder has a wizard of its own: those that wait elsewhere wait on.
    const isWaiting = (system: TmsSystem) =>
      !system.isAdded && (folder === undefined || system.folder === folder)
    if (despiteWarnings) for (const system of tms.systems.filter(isWaiting)) system.isAdded = true
    else tms.systems = tms.systems.filter((system) => !isWaiting(system))
    return null
  },
  'save-connection': (desk, { system: id, hostName, address, community, password }) =>
    withSystem(desk, id, (system) => {
      const host = hostName.trim().toLowerCase()
      const ip = address.trim().toLowerCase()
      if (host !== '' && !isFqdn(host))
        return invalid('hostName', `${host} is not a full name, such as expe1.example.com.`, ['ADD-29'])
      if (!isIpv4(ip) && !isIpv6(ip)) return invalid('address', `${ip || 'A blank'} is not an IP address.`)
      if (desk.tms.systems.some((other) => other.id !== system.id && other.address === ip))
        return refuse('conflict', `Another system has the address ${ip}.`)
      system.isNameNew ||= system.hostName !== host
      system.hostName = host
      system.address = ip
      system.community = community
      return triedWith(desk, system, password)
    }),
  'force-refresh': (desk, { system: id }) =>
    withSystem(desk, id, (system) => {
      askInto(desk.world, system)
      if (system.failures.some((failure) => failure !== 'stale-cluster')) return system.id
      system.isNameNew = false
      system.refreshedAt = desk.world.now
      return system.id
    }),
  'acknowledge-tickets': (desk, { system: id }) =>
    withSystem(desk, id, (system) => {
      system.acknowledged = [...system.failures]
      return system.id
    }),
  'purge-system': (desk, { system: id }) =>
    withSystem(desk, id, (system) => {
      desk.tms.systems = desk.tms.systems.filter((other) => other.id !== system.id)
      return system.id
    }),
  'save-network-settings': ({ tms }, { enforceManagementSettings, secureOnlyDeviceCommunication }) => {
    tms.enforceManagementSettings = enforceManagementSettings
    tms.secureOnlyDeviceCommunication = secureOnlyDeviceCommunication
    return null
  },
  'set-up': ({ tms }, { version, isProvisioningExtensionMode }) => {
    tms.version = version
    tms.isProvisioningExtensionMode = isProvisioningExtensionMode
    return null
  },
  'save-provisioning': saveProvisioning,
  look: ({ stage, tms }, { page }) => {
    if (!tmsPageAt(page, tms)) return refuse('not-found', `Cisco TMS has no page ${page}.`)
    if (stage.world.run) stage.world.run.visits[`tms/${page}`] = nextSerial(stage)
    return null
  },
}

function withSystem(
  desk: Desk,
  id: string,
  act: (system: TmsSystem) => Decision | string,
): Decision | string {
  const system = desk.tms.systems.find((one) => one.id === id)
  if (system) return act(system)
  const known = desk.tms.systems.map(systemName).join(', ') || 'none'
  return refuse('not-found', `That system is not in Cisco TMS any more. Systems: ${known}.`)
}

function noFolder({ folders }: TmsServer): Decision {
  const known = folders.map(({ name }) => name).join(', ')
  return refuse('not-found', `That folder is not in Cisco TMS. Folders: ${known}.`)
}

/** `Next` of the wizard: by address or by DNS name; what does not answer waits there with its warning (TMS-11 to TMS-13). */
function addSystem(
  desk: Desk,
  { folder, address, password, community }: Of<'add-system'>,
): Decision | string {
  const { stage, tms, world } = desk
  if (!tms.folders.some(({ id }) => id === folder)) return noFolder(tms)
  const typed = address.trim().toLowerCase()
  const isAddress = isIpv4(typed) || isIpv6(typed)
  if (!isAddress && !isFqdn(typed))
    return invalid('address', `${typed || 'A blank'} is neither an IP address nor a DNS name.`, ['TMS-11'])
  const found = isUsualAnswered(world) ? usualAddresses(world, typed) : []
  const [ip] = isAddress ? [typed] : found
  if (!ip) return invalid('address', `DNS gives no address for ${typed}.`, ['TMS-11'])
  if (tms.systems.some((system) => system.address === ip))
    return refuse('conflict', `A system with the address ${ip} is in Cisco TMS already.`, {
      guide: ['TMS-18'],
    })
  if (tms.systems.length >= THINGS_MAX) return refuse('conflict', 'There are too many systems.')
  tms.systems.push({
    id: `system-${nextSerial(stage)}`,
    folder,
    isAdded: false,
    hostName: isAddress ? '' : typed,
    address: ip,
    community,
    password: FACTORY_PASSWORD,
    failures: [],
    acknowledged: [],
    isNameNew: false,
    reading: null,
    refreshedAt: null,
    cluster: null,
  })
  const system = tms.systems.at(-1)
  return system ? triedWith(desk, system, password) : undefined
}

/** Asks the system at once, as Save/Try does; what answers is added. A blank password is the one that is stored. */
function triedWith({ stage, world }: Desk, system: TmsSystem, password: string): string {
  // Whoever tries once more with the same has made no other mistake.
  const isNew = password !== '' && password !== system.password
  if (password !== '') system.password = password
  askInto(world, system)
  if (system.failures.length === 0) system.isAdded = true
  if (isNew && system.failures.includes('wrong-password')) noteAdministrator(stage, world, system)
  return system.id
}

/** The password of admin in place of that of root. */
function noteAdministrator(stage: Stage, world: World, system: TmsSystem): void {
  const expressway = expresswayOfSystem(world, system)
  if (!expressway || !isPasswordOf(world, expressway, DEFAULT_ADMINISTRATOR, system.password)) return
  recordMistake(stage, {
    id: 'TMS-M4',
    text: `Cisco TMS was given the password of ${DEFAULT_ADMINISTRATOR} for ${nameOf(expressway)}; it needs that of root.`,
    guide: ['TMS-13', 'TMS-17'],
    expressway: expressway.id,
  })
}

/** Cisco TMS turns services on and off for a whole cluster, on its primary, from which they are copied (DIS-07, DIS-08). */
function saveProvisioning(desk: Desk, { system: id, services }: Of<'save-provisioning'>): Decision | string {
  const { stage, tms, world } = desk
  return withSystem(desk, id, ({ cluster }) => {
    if (!tms.isProvisioningExtensionMode)
      return refuse('conflict', 'Cisco TMS is not in Provisioning Extension mode.', { guide: ['PRE-35'] })
    if (cluster === null) return refuse('conflict', 'This system is in no cluster.')
    tms.clusters[cluster] = [...new Set(services)]
    tms.unwritten = [...(tms.unwritten ?? []), cluster]
    for (const { on, page, values } of writeServices(world, tms))
      writeSettings(stage, expresswayOf(stage.world, on.id), page, values, 'Cisco TMS')
    return id
  })
}
