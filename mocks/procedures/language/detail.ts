import type { ListDefinition } from '#contract/lists/list'
import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type {
  FieldDefinition,
  PageValues,
  SettingsPageDefinition,
  SettingValue,
} from '#contract/settings/field'
import { formFieldsOf } from '#contract/settings/validate'
import { type ExpresswayId, present } from '../../sim/ground/index'
import { backupFileName } from '../../sim/machine/index'
import type { Act, ActKind, LoadedCertificates, TmsPlace } from './act'
import { listAt, settingsAt } from './page-forms'
import { tmsForm } from './tms-forms'

/** An act in the words of the console, whatever will be made of it. */
export type Detail = {
  /** The machine on which it is done; null for what is done around them. */
  readonly machine: ExpresswayId | null
  /** The page as in the menu, `login`, a way to the command line, one of the lab's own or of Cisco TMS; null for a wait. */
  readonly page: MenuPath | 'login' | 'ssh' | 'serial-console' | LabPath | TmsPlace | null
  /** The fields that are filled in, by their labels. */
  readonly fields: readonly { readonly label: string; readonly value: SettingValue }[]
  /** The rows of its table that are ticked, by their ids. */
  readonly rows: readonly string[]
  /** The button that is pressed then; null where looking or typing is all. */
  readonly control: string | null
  /** The button that says yes to what is asked after that, in a dialog or as a last look; null where nothing is. */
  readonly confirm: string | null
  /** For how long one waits; null where one does not, or until something happens. */
  readonly milliseconds: number | null
}

/** The lab's pages on which things are done to what stands around the machines, and what they are called. */
export const labPages = {
  'lab/dns': 'DNS',
  'lab/test-calls': 'Test calls',
  'lab/faults': 'Faults',
  'lab/identity-provider': 'Identity provider',
} as const

type LabPath = keyof typeof labPages

/** True for a page of the lab itself. */
export const isLabPage = (page: string): page is LabPath => page in labPages

/** True for a page of Cisco TMS. */
export const isTmsPage = (page: string): page is TmsPlace => page.startsWith('tms/')

/** Machine, page, fields and buttons of an act. Every rendering of acts for people stands on this. */
export function detailOf<K extends ActKind>(act: Act<K>): Detail {
  return details[act.act](act)
}

const details: { readonly [K in ActKind]: (act: Act<K>) => Detail } = {
  visit: ({ on, page }) => at(on, page),
  save: ({ on, page, values }) => {
    const saved = at(on, page, 'Save', filledIn(settingsAt(page), values))
    // A dialog asks before On, and not before Off (CRE-31).
    return page === pages.maintenanceMode && values['mode'] === 'On' ? confirmed(saved) : saved
  },
  'save-item': ({ on, page, item, values }) => {
    const list = listAt(page)
    return at(on, page, item === null ? `Create ${list.itemName}` : 'Save', filledIn(list, values))
  },
  'delete-items': ({ on, page, items }) => confirmed({ ...at(on, page, 'Delete'), rows: items }),
  acknowledge: ({ on, alarms }) => ({ ...at(on, pages.alarms, 'Acknowledge'), rows: alarms }),
  restart: ({ on }) => confirmed(at(on, pages.restart, 'Restart')),
  reboot: ({ on, page }) =>
    page === pages.upgrade ? at(on, page, 'Reboot system') : confirmed(at(on, page, 'Reboot')),
  'shut-down': ({ on }) => confirmed(at(on, pages.restart, 'Shutdown')),
  'back-up': ({ on }) => at(on, pages.backup, 'Create system backup file'),
  restore: ({ on, backup, from }) =>
    confirmed(
      from === 'shelf'
        ? at(on, pages.backup, 'Choose earlier backup')
        : at(on, pages.backup, 'Upload system backup file', [
            { label: 'System backup file', value: backupFileName(backup, backup.at) },
          ]),
      'Continue with system restore',
    ),
  'take-snapshot': ({ on }) => at(on, pages.snapshot, 'Create system snapshot'),
  'upload-image': ({ on, version }) =>
    at(on, pages.upgrade, 'Upgrade', [{ label: 'Software image file', value: imageFileName(version) }]),
  'continue-upgrade': ({ on }) => at(on, pages.upgrade, 'Continue with upgrade'),
  'look-up': ({ on, host, type }) =>
    at(on, pages.dnsLookup, 'Lookup', [
      { label: 'Host', value: host },
      { label: 'Query type', value: type },
    ]),
  'change-certificates': ({ on, change }) =>
    change.kind === 'upload-server'
      ? at(on, pages.certificates, 'Upload server certificate data', serverFiles(change))
      : at(on, pages.trustedCertificates, 'Append CA certificate', [
          {
            label: 'Select the file containing trusted CA certificates',
            value: change.certificates.map(({ facts }) => facts.commonName).join(', '),
          },
        ]),
  'sign-in': ({ on, username, password }) => ({
    ...at(on, 'login', 'Login'),
    fields: [
      { label: 'Username', value: username },
      { label: 'Password', value: password },
    ],
  }),
  type: ({ on, line }) => at(on, 'ssh', null, [{ label: 'Command line', value: line }]),
  'type-as-root': ({ on, line }) => at(on, 'serial-console', null, [{ label: 'Command line', value: line }]),
  'set-dns-record': ({ name, addresses }) => ({
    ...waiting,
    page: 'lab/dns',
    control: 'Set record',
    fields: [
      { label: 'Name', value: name },
      { label: 'Addresses', value: addresses.join(', ') },
    ],
  }),
  'place-call': ({ on, destination, zones }) => ({
    ...waiting,
    machine: on,
    page: 'lab/test-calls',
    control: 'Place a test call',
    fields: [
      { label: 'Through', value: throughWords(zones) },
      { label: 'Destination', value: destination },
    ],
  }),
  'in-tms': ({ page, changes }) => {
    const forms = changes.map((change) => tmsForm(change))
    return {
      ...waiting,
      page,
      fields: forms.flatMap(({ fields }) => fields),
      control: forms[0]?.control ?? null,
      confirm: forms[1]?.control ?? null,
    }
  },
  'import-saml-metadata': ({ fileName }) => ({
    ...waiting,
    page: 'lab/identity-provider',
    control: 'Import metadata',
    fields: [{ label: 'Metadata file', value: fileName }],
  }),
  break: ({ fault }) => ({
    ...waiting,
    page: 'lab/faults',
    control: 'Add fault',
    fields: [{ label: 'Fault', value: fault.kind }],
  }),
  mend: ({ claim }) => ({
    ...waiting,
    page: 'lab/faults',
    control: 'Have it mended',
    fields: [{ label: 'What is wrong', value: claim.kind }],
  }),
  wait: ({ milliseconds }) => ({ ...waiting, milliseconds }),
  'wait-until-back': ({ on }) => ({ ...waiting, machine: on }),
  'wait-for-next-event': () => waiting,
}

const waiting: Detail = {
  machine: null,
  page: null,
  fields: [],
  rows: [],
  control: null,
  confirm: null,
  milliseconds: null,
}

const at = (
  machine: ExpresswayId,
  page: Detail['page'],
  control: string | null = null,
  fields: Detail['fields'] = [],
): Detail => ({ ...waiting, machine, page, fields, control })

const confirmed = (detail: Detail, confirm = 'OK'): Detail => ({ ...detail, confirm })

/** The choice of the test call's form that stands for those zones. */
function throughWords(zones: readonly string[]): string {
  if (zones.length > 1) return 'All zones, in their order'
  return zones.length === 0 ? 'No zone' : `Zone ${zones[0]}`
}

/** The file of a software image as it is downloaded: `s42700x8_9.tar.gz`. */
const imageFileName = (version: string) => `s42700${version.toLowerCase().replaceAll('.', '_')}.tar.gz`

/** A certificate by the name that it is for and, where none was made with a signing request, its private key. */
function serverFiles({ certificate, keyId }: Extract<LoadedCertificates, { kind: 'upload-server' }>) {
  const { commonName } = certificate.facts
  const fields = [{ label: 'Select the server certificate file', value: commonName }]
  return keyId === null
    ? fields
    : [...fields, { label: 'Select the server private key file', value: commonName }]
}

function filledIn(form: SettingsPageDefinition | ListDefinition, values: PageValues): Detail['fields'] {
  const fields: readonly FieldDefinition[] = formFieldsOf(form)
  return Object.entries(values).map(([key, value]) => {
    const field = fields.find((candidate) => candidate.key === key)
    return { label: present(field, `${form.title} has no field ${key}`).label, value }
  })
}
