import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import { NETWORK_SETTINGS } from '#contract/tms-pages'
import type { TmsChange } from '#contract/wire/tms'
import { systemName } from '../../sim/around/index'
import type { World } from '../../sim/ground/index'
import type { AskedOfTms, TmsPlace } from './act'

type Field = { readonly label: string; readonly value: string }

/** What is filled in, in which form of Cisco TMS, and the button that sends it. */
type TmsForm = { readonly fields: readonly Field[]; readonly control: string }

type Of<K extends AskedOfTms['kind']> = Extract<AskedOfTms, { readonly kind: K }>

/** A password that is left as it is stored is not typed. */
const password = (value: string): Field[] => (value === '' ? [] : [{ label: 'Password', value }])

const forms: { readonly [K in AskedOfTms['kind']]: (change: Of<K>) => TmsForm } = {
  'add-system': (change) => ({
    fields: [
      { label: 'IP address or DNS name', value: change.address },
      { label: 'Password', value: change.password },
    ],
    control: 'Next',
  }),
  'edit-system': (change) => ({ fields: password(change.password), control: 'Save' }),
  'finish-adding': ({ despiteWarnings }) => ({
    fields: [],
    control: despiteWarnings ? 'Add System despite warnings' : 'Finish Adding Systems',
  }),
  'save-connection': ({ hostName, address, community, password: typed }) => ({
    fields: [
      { label: 'Host Name', value: hostName },
      { label: 'IP Address', value: address },
      { label: 'SNMP Get Community Name', value: community },
      ...password(typed),
    ],
    control: 'Save/Try',
  }),
  'force-refresh': () => ({ fields: [], control: 'Force Refresh' }),
  'save-provisioning': ({ services }) => ({
    fields: provisioningServices.map(({ key, title }) => ({ label: title, value: box(services, key) })),
    control: 'Save',
  }),
}

/** True for a change that is made in a form of Cisco TMS. */
export const isAskedOfTms = (change: TmsChange): change is AskedOfTms => Object.hasOwn(forms, change.kind)

const box = (services: readonly string[], key: string) => (services.includes(key) ? 'On' : 'Off')

/** What is filled in and pressed for a change in Cisco TMS. */
export function tmsForm<K extends AskedOfTms['kind']>(change: Of<K> & { readonly kind: K }): TmsForm {
  const form: (change: Of<K>) => TmsForm = forms[change.kind]
  return form(change)
}

/** True for a field of Cisco TMS that is a check box. */
export const isTmsBox = (label: string): boolean => provisioningServices.some(({ title }) => title === label)

/** What stands in the form of a change before anybody touches it, by label; nothing for a form that begins blank. */
export function standingInTms({ tms }: World, change: AskedOfTms): Readonly<Record<string, string>> {
  if (change.kind !== 'save-connection' && change.kind !== 'save-provisioning') return {}
  const system = tms?.systems.find(({ id }) => id === change.system)
  if (!tms || !system) return {}
  if (change.kind === 'save-connection') {
    const { hostName, address, community } = system
    return { 'Host Name': hostName, 'IP Address': address, 'SNMP Get Community Name': community }
  }
  const on = tms.clusters[system.cluster ?? ''] ?? []
  return Object.fromEntries(provisioningServices.map(({ key, title }) => [title, box(on, key)]))
}

const NAVIGATOR = 'Systems > Navigator'

/** A page of Cisco TMS by the names that its links have: `Systems > Navigator > expe1 > Settings`. */
export function tmsPageName({ tms }: World, place: TmsPlace): string {
  const [, , page, id, tab = ''] = place.split('/')
  const folder = tms?.folders.find((one) => one.id === id)
  const system = tms?.systems.find((one) => one.id === id)
  if (page === 'network-settings') return NETWORK_SETTINGS
  if (page === 'add-systems') return `${NAVIGATOR} > ${folder?.name ?? ''} > Add Systems`
  if (page === 'system' && system)
    return `${NAVIGATOR} > ${systemName(system)} > ${tab.charAt(0).toUpperCase()}${tab.slice(1)}`
  return folder ? `${NAVIGATOR} > ${folder.name}` : NAVIGATOR
}
