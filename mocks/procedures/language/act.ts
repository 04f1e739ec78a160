import type { ActKind } from '#contract/acts'
import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import type { Backup } from '#contract/wire/backup'
import type { CertificateChange } from '#contract/wire/certificates'
import type { FaultClaim } from '#contract/wire/faults'
import type { TmsChange } from '#contract/wire/tms'
import type { DnsQuestion } from '#contract/wire/tools'
import type { Expressway, ExpresswayId, FaultKind } from '../../sim/ground/index'
import { setting } from '../../sim/machine/index'
import { settingsAt } from './page-forms'

type On<D = object> = { readonly on: ExpresswayId } & Readonly<D>

/** The changes of certificates that a procedure asks for. */
export type LoadedCertificates = Extract<
  CertificateChange,
  { readonly kind: 'upload-server' | 'append-authorities' }
>

/** The changes in Cisco TMS that a procedure asks for. */
export type AskedOfTms = Extract<
  TmsChange,
  {
    readonly kind:
      | 'add-system'
      | 'edit-system'
      | 'finish-adding'
      | 'save-connection'
      | 'force-refresh'
      | 'save-provisioning'
  }
>

/** What each kind of act takes. What has a page begins with that page being opened. */
type Acts = {
  // In the console
  visit: On<{ page: MenuPath }>
  save: On<{ page: MenuPath; values: PageValues }>
  /** `item`: the one that is changed; null makes a new one. */
  'save-item': On<{ page: MenuPath; item: string | null; values: PageValues }>
  'delete-items': On<{ page: MenuPath; items: readonly string[] }>
  acknowledge: On<{ alarms: readonly string[] }>
  restart: On
  reboot: On<{ page: typeof pages.restart | typeof pages.upgrade }>
  'shut-down': On
  'back-up': On
  /** `from`: where the file is; the lab's shelf has that of the day before the scenario began. */
  restore: On<{ backup: Backup; from: 'disk' | 'shelf' }>
  'take-snapshot': On
  'upload-image': On<{ version: string }>
  'continue-upgrade': On
  'look-up': On<Pick<DnsQuestion, 'host' | 'type'>>
  'change-certificates': On<{ change: LoadedCertificates }>
  'sign-in': On<{ username: string; password: string }>
  // On the command line
  type: On<{ line: string }>
  /** Beside the machine: in the root shell, or to its Install Wizard. */
  'type-as-root': On<{ line: string }>
  // Around the machines: what the lab does for the rest of the world
  'set-dns-record': { readonly name: string; readonly addresses: readonly string[] }
  'place-call': On<{ destination: string; zones: readonly string[] }>
  /** `page`: below the lab, as in the address; without changes one only looks at it. */
  'in-tms': { readonly page: TmsPlace; readonly changes: readonly AskedOfTms[] }
  /** `from`: the machine that exports it. */
  'import-saml-metadata': { readonly from: ExpresswayId; readonly fileName: string }
  break: { readonly fault: FaultKind }
  /** Somebody is told what is broken, and mends it. */
  mend: { readonly claim: FaultClaim }
  // Time
  wait: { readonly milliseconds: number }
  'wait-until-back': On
  'wait-for-next-event': object
}

/** A page of Cisco TMS by its address. */
export type TmsPlace = `tms/${string}`

export type { ActKind }

/** One thing that a person does for a step: plain data, to be played, shown on the page, told or written down. */
export type Act<K extends ActKind = ActKind> = { [P in K]: { readonly act: P } & Acts[P] }[K]

/** A machine, or its id. */
type Machine = ExpresswayId | Pick<Expressway, 'id'>

const idOf = (machine: Machine): ExpresswayId => (typeof machine === 'string' ? machine : machine.id)

/** Opens a page, or loads it again. */
export const visit = (machine: Machine, page: MenuPath): Act => ({ act: 'visit', on: idOf(machine), page })

/** Opens one page after another on one machine: for `onRole`. */
export const visits =
  (...paths: readonly MenuPath[]) =>
  (_: unknown, machine: Machine): Act[] =>
    paths.map((page) => visit(machine, page))

/** Fills in fields of a settings page and presses Save. */
export const save = (machine: Machine, page: MenuPath, values: PageValues): Act => ({
  act: 'save',
  on: idOf(machine),
  page,
  values,
})

/** Opens a settings page, and saves these values unless they stand there already. */
export function ensure(expressway: Expressway, page: MenuPath, values: PageValues): Act {
  const { id } = settingsAt(page)
  const isSaved = Object.entries(values).every(
    ([key, value]) => setting(expressway, `${id}.${key}`) === value,
  )
  return isSaved ? visit(expressway, page) : save(expressway, page, values)
}

/** Saves the form of an item of a list: of a new one, or of the one with that id. */
export const saveItem = (
  machine: Machine,
  page: MenuPath,
  values: PageValues,
  item: string | null = null,
): Act => ({ act: 'save-item', on: idOf(machine), page, item, values })

/** Selects items of a list and presses Delete. */
export const deleteItems = (machine: Machine, page: MenuPath, items: readonly string[]): Act => ({
  act: 'delete-items',
  on: idOf(machine),
  page,
  items,
})

/** Acknowledges alarms, by key. */
export const acknowledge = (machine: Machine, alarms: readonly string[]): Act => ({
  act: 'acknowledge',
  on: idOf(machine),
  alarms,
})

/** Restart, then OK. It is not back then: `waitUntilBack`. */
export const restart = (machine: Machine): Act => ({ act: 'restart', on: idOf(machine) })

/** Reboot, then OK: on Restart options, or where an upgrade asks for it. */
export const reboot = (machine: Machine, page: Act<'reboot'>['page'] = pages.restart): Act => ({
  act: 'reboot',
  on: idOf(machine),
  page,
})

/** Shutdown, then OK. */
export const shutDown = (machine: Machine): Act => ({ act: 'shut-down', on: idOf(machine) })

/** Creates a system backup file. */
export const backUp = (machine: Machine): Act => ({ act: 'back-up', on: idOf(machine) })

/** Restores a system backup file of the disk, or of the lab's shelf; the machine restarts with it. */
export const restore = (machine: Machine, backup: Backup, from: Act<'restore'>['from'] = 'disk'): Act => ({
  act: 'restore',
  on: idOf(machine),
  backup,
  from,
})

/** Creates a system snapshot. */
export const takeSnapshot = (machine: Machine): Act => ({ act: 'take-snapshot', on: idOf(machine) })

/** Chooses the software image of a version and presses Upgrade. */
export const uploadImage = (machine: Machine, version: string): Act => ({
  act: 'upload-image',
  on: idOf(machine),
  version,
})

/** Confirms that the image is the right one. */
export const continueUpgrade = (machine: Machine): Act => ({ act: 'continue-upgrade', on: idOf(machine) })

/** Asks DNS on the DNS lookup page. */
export const lookUp = (machine: Machine, host: string, type: DnsQuestion['type'] = 'All'): Act => ({
  act: 'look-up',
  on: idOf(machine),
  host,
  type,
})

/** Loads the server certificate, or adds authorities to those that are trusted. */
export const changeCertificates = (machine: Machine, change: LoadedCertificates): Act => ({
  act: 'change-certificates',
  on: idOf(machine),
  change,
})

/** Signs in at the console. */
export const signIn = (machine: Machine, username: string, password: string): Act => ({
  act: 'sign-in',
  on: idOf(machine),
  username,
  password,
})

/** Types a line on the command line. */
export const type = (machine: Machine, line: string): Act => ({ act: 'type', on: idOf(machine), line })

/** Types a line as root on the serial console, or to the Install Wizard there. */
export const typeAsRoot = (machine: Machine, line: string): Act => ({
  act: 'type-as-root',
  on: idOf(machine),
  line,
})

/** Changes the addresses of a name in DNS. */
export const setDnsRecord = (name: string, addresses: readonly string[]): Act => ({
  act: 'set-dns-record',
  name,
  addresses,
})

/** Places a test call from an endpoint of that machine, by one of the zones. */
export const placeCall = (machine: Machine, destination: string, zones: readonly string[]): Act => ({
  act: 'place-call',
  on: idOf(machine),
  destination,
  zones,
})

/** Opens a page of Cisco TMS, and does these things there. */
export const inTms = (page: TmsPlace, ...changes: readonly AskedOfTms[]): Act => ({
  act: 'in-tms',
  page,
  changes,
})

/** Gives the identity provider a file of metadata that was exported. */
export const importSamlMetadata = (from: Machine, fileName: string): Act => ({
  act: 'import-saml-metadata',
  from: idOf(from),
  fileName,
})

/** Breaks something in the world. */
export const breakIt = (fault: FaultKind): Act => ({ act: 'break', fault })

/** Sends somebody to mend what is broken. */
export const haveMended = (claim: FaultClaim): Act => ({ act: 'mend', claim })

/** Lets time pass. */
export const wait = (milliseconds: number): Act => ({ act: 'wait', milliseconds })

/** Waits until the machine answers again. */
export const waitUntilBack = (machine: Machine): Act => ({ act: 'wait-until-back', on: idOf(machine) })

/** Waits for whatever falls due next. */
export const waitForNextEvent = (): Act => ({ act: 'wait-for-next-event' })
