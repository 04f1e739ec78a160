import type { SettingValue } from '#contract/settings/field'
import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import { HOUR_MS } from '#contract/spans'
import type { TmsChange } from '#contract/wire/tms'
import { DOMAIN, type Made, type Plan } from './build'
import type { Deed } from './past'

const MEMBERS = [1, 2, 3]
const FOLDER = 'folder-expressways'
const TMS_NAME = `tms.${DOMAIN}`

/** Whoever set up expe4 has changed the password of root there. */
export const OTHER_ROOT_PASSWORD = 'r00t-of-expe4'

/** What an Expressway has saved that Cisco TMS manages and provisions. */
export const inTms: Readonly<Record<string, SettingValue>> = {
  'snmp.mode': 'v2c',
  'external-manager.address': TMS_NAME,
  'tms-provisioning-extension-services.serverAddress': TMS_NAME,
  ...Object.fromEntries(
    provisioningServices.map(({ key }) => [`tms-provisioning-extension-services.${key}Connect`, 'Yes']),
  ),
}

const machine = (number: number): Made =>
  MEMBERS.includes(number) ? { number, settings: inTms } : { number, rootPassword: OTHER_ROOT_PASSWORD }

/** Cisco TMS 15.3 with Provisioning Extension mode (PRE-33, PRE-35), which knows nobody yet. */
export const emptyTms: NonNullable<Plan['tms']> = {
  version: '15.3',
  isProvisioningExtensionMode: true,
  enforceManagementSettings: 'Off',
  secureOnlyDeviceCommunication: 'Off',
  folders: [
    { id: 'folder-company', name: 'Company', parent: null },
    { id: FOLDER, name: 'Expressways', parent: 'folder-company' },
  ],
  systems: [],
  clusters: {},
}

/** Four machines, three of them a cluster. */
export const managed: Omit<Plan, 'id'> = {
  machines: [...MEMBERS, 4].map(machine),
  members: MEMBERS,
  tms: emptyTms,
}

/** The members alone, before their upgrade. */
export const managedBefore: typeof managed = {
  ...managed,
  machines: MEMBERS.map((number) => ({ ...machine(number), version: 'X8.8.3' })),
}

const done = (change: TmsChange): Deed => ({ type: 'change-tms', change })

/** Machines have been in Cisco TMS for an hour. */
export const addedToTms = (hosts: readonly string[]): readonly Deed[] => [
  ...hosts.map((address) =>
    done({ kind: 'add-system', folder: FOLDER, address, password: '', community: 'public' }),
  ),
  { advanceMs: HOUR_MS },
]

/** The members have been in Cisco TMS for an hour. */
export const managedByTms: readonly Deed[] = addedToTms(MEMBERS.map((number) => `expe${number}.${DOMAIN}`))
